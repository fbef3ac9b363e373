import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { toEnvelope } from '#shared/events/outbox.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { MAX_ATTEMPTS } from '#shared/use-cases/change-aggregate.ts';
import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import { itemTable } from '../adapters/item.table.ts';
import { change, hold, ITEM_NO, release } from '../domain/item.fixture.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { answerReservation } from './answer-reservation.use-case.ts';
import { newsOf, worldWith } from './item-world.fixture.ts';

describe('answering a reservation', () => {
  it('holds the item and tells its own name and price', async () => {
    const world = await worldWith();
    await answerReservation(world, ITEM_NO, hold(1), context);
    const row = world.items.written.at(-1);
    if (row === undefined) throw new Error('nothing was written');
    expect(toEnvelope(row.state, row.event, itemTable.outbox)).toMatchObject({
      id: `item#${ITEM_NO}#2`,
      type: 'ItemHeld',
      correlationid: context.correlationId,
      causationid: context.causationId,
      data: { reservationNo: 1, state: { itemName: 'Camera', itemPrice: 100, reservationNo: 1 } },
    });
  });

  it('says nothing new when the same wish is delivered again and again', async () => {
    const world = await worldWith();
    for (const wish of [hold(1), hold(1), release(1), release(1), hold(1), release(1)]) {
      await answerReservation(world, ITEM_NO, wish, context);
    }
    expect(newsOf(world, 1)).toEqual(['ItemHeld', 'ItemReleased']);
  });

  it('answers on what another write left, when one came in between', async () => {
    const world = await worldWith();
    const items = meanwhile(world.items, 'save', () =>
      itemAggregate.change(world, ITEM_NO, anybody, itemDecides(change({ itemPrice: 120 })), context),
    );
    await answerReservation({ ...world, items }, ITEM_NO, hold(1), context);
    expect(await world.items.find(ITEM_NO)).toMatchObject({ itemPrice: 120, reservationNo: 1, version: 3 });
  });

  it('gives up when others always come first, having written nothing, so that the message comes again', async () => {
    const world = await worldWith();
    let saves = 0;
    const items = {
      ...world.items,
      save: async () => {
        saves += 1;
        return 'conflict' as const;
      },
    };
    const answer = answerReservation({ ...world, items }, ITEM_NO, hold(1), context);
    await expect(answer).rejects.toThrow(TooMuchContention);
    expect(saves).toBe(MAX_ATTEMPTS);
    expect(newsOf(world, 1)).toEqual([]);
  });

  it('passes on that the store failed', async () => {
    const world = await worldWith();
    const items = meanwhile(world.items, 'save', () => Promise.reject(new Error('the store is away')));
    await expect(answerReservation({ ...world, items }, ITEM_NO, hold(1), context)).rejects.toThrow(
      'the store is away',
    );
    expect(newsOf(world, 1)).toEqual([]);
  });
});
