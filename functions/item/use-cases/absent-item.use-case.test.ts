import { describe, expect, it, vi } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { seed } from '#shared/testing/seed.ts';
import { evolveItem } from '../domain/item.evolve.ts';
import { held, hold, ITEM_NO, registered, release, released } from '../domain/item.fixture.ts';
import { answerReservation } from './answer-reservation.use-case.ts';
import { emptyWorld, type ItemWorld, newsOf } from './item-world.fixture.ts';

function registerIn({ items }: ItemWorld): Promise<unknown> {
  return seed(items, evolveItem, [registered]);
}

function absentNews({ absentItems }: ItemWorld): readonly string[] {
  return absentItems.written.map(({ event }) => event.type);
}

describe('a reservation of an item that does not exist', () => {
  it('is refused as unknown, by an event of its own', async () => {
    const world = emptyWorld();
    await answerReservation(world, ITEM_NO, hold(1), context);
    expect(world.absentItems.written.map(({ event }) => event)).toMatchObject([
      { id: `absent-item#${ITEM_NO}-1#1`, type: 'ItemHoldRefused', facts: { reservationNo: 1, reason: 'unknown' } },
    ]);
    expect(world.items.written).toEqual([]);
  });

  it('is answered once, however often it is delivered', async () => {
    const world = emptyWorld();
    for (const wish of [hold(1), hold(1), release(1), hold(1), release(1)]) {
      await answerReservation(world, ITEM_NO, wish, context);
    }
    expect(absentNews(world)).toEqual(['ItemHoldRefused', 'ItemReleased']);
  });

  it('is let go when its cancellation overtakes it, and then refused no more', async () => {
    const world = emptyWorld();
    await answerReservation(world, ITEM_NO, release(1), context);
    await answerReservation(world, ITEM_NO, hold(1), context);
    expect(absentNews(world)).toEqual(['ItemReleased']);
  });

  it('is answered apart from other reservations of the same number', async () => {
    const world = emptyWorld();
    await answerReservation(world, ITEM_NO, hold(1), context);
    await answerReservation(world, ITEM_NO, hold(2), context);
    expect(world.absentItems.written.map(({ event }) => event.id)).toEqual([
      `absent-item#${ITEM_NO}-1#1`,
      `absent-item#${ITEM_NO}-2#1`,
    ]);
  });

  it('is let go exactly once, whatever the order of duplicates', async () => {
    const deliver =
      (wish: Parameters<typeof answerReservation>[2]) => (world: ItemWorld, gate: <T extends object>(port: T) => T) =>
        answerReservation({ ...world, absentItems: gate(world.absentItems) }, ITEM_NO, wish, context);
    const stories = await everyInterleaving(
      emptyWorld,
      [deliver(hold(1)), deliver(release(1)), deliver(release(1))],
      (world) => absentNews(world).join(', '),
    );
    expect(new Set(stories)).toEqual(new Set(['ItemReleased', 'ItemHoldRefused, ItemReleased']));
  });
});

describe('a number that is registered after it was reserved', () => {
  it('keeps the refusal it gave: the same reservation delivered again gets no hold', async () => {
    const world = emptyWorld();
    await answerReservation(world, ITEM_NO, hold(1), context);
    await registerIn(world);
    await answerReservation(world, ITEM_NO, hold(1), context);
    expect(newsOf(world, 1)).toEqual([]);
    expect(absentNews(world)).toEqual(['ItemHoldRefused']);
  });

  it('keeps the release it gave', async () => {
    const world = emptyWorld();
    await answerReservation(world, ITEM_NO, release(1), context);
    await registerIn(world);
    await answerReservation(world, ITEM_NO, hold(1), context);
    await answerReservation(world, ITEM_NO, release(1), context);
    expect(newsOf(world, 1)).toEqual([]);
  });

  it('lets a refused reservation go when that is cancelled only now', async () => {
    const world = emptyWorld();
    await answerReservation(world, ITEM_NO, hold(1), context);
    await registerIn(world);
    await answerReservation(world, ITEM_NO, release(1), context);
    await answerReservation(world, ITEM_NO, release(1), context);
    await answerReservation(world, ITEM_NO, hold(1), context);
    expect(newsOf(world, 1)).toEqual(['ItemReleased']);
    expect(await world.items.find(ITEM_NO)).toMatchObject({ itemStatus: 'Rentable' });
  });

  it('holds itself for a later reservation, and then knows older ones by their place', async () => {
    const world = emptyWorld();
    await answerReservation(world, ITEM_NO, hold(1), context);
    await registerIn(world);
    await answerReservation(world, ITEM_NO, hold(2), context);
    await answerReservation(world, ITEM_NO, hold(1), context);
    expect(newsOf(world, 1)).toEqual(['ItemHeld']);
    expect(await world.items.find(ITEM_NO)).toMatchObject({ reservationNo: 2 });
  });

  it('costs no further read once it was held', async () => {
    const world = emptyWorld();
    await registerIn(world);
    await answerReservation(world, ITEM_NO, hold(1), context);
    const find = async () => {
      throw new Error('was read');
    };
    await answerReservation({ ...world, absentItems: { ...world.absentItems, find } }, ITEM_NO, release(1), context);
    expect(newsOf(world, 1)).toEqual(['ItemHeld', 'ItemReleased']);
  });

  it.each([
    [hold(1), held(1).type],
    [release(1), released(1).type],
  ])('registered in the middle of an answer, it answers $type itself, at once', async (wish, event) => {
    const world = emptyWorld();
    const absentItems = meanwhile(world.absentItems, 'save', () => registerIn(world));
    await answerReservation({ ...world, absentItems }, ITEM_NO, wish, context);
    expect(absentNews(world)).toEqual([]);
    expect(newsOf(world, 1)).toEqual([event]);
  });

  it('is decided anew when another delivery came first, and the item is still not there', async () => {
    const world = emptyWorld();
    const absentItems = meanwhile(world.absentItems, 'save', () => answerReservation(world, ITEM_NO, hold(1), context));
    const findItem = vi.fn(world.items.find);
    const findAnswer = vi.fn(world.absentItems.find);
    const counting = {
      ...world,
      items: { ...world.items, find: findItem },
      absentItems: { ...absentItems, find: findAnswer },
    };
    await answerReservation(counting, ITEM_NO, hold(1), context);
    expect(absentNews(world)).toEqual(['ItemHoldRefused']);
    expect([findItem, findAnswer].map(({ mock }) => mock.calls.length)).toEqual([2, 2]);
  });

  it('is looked for once while nobody comes between', async () => {
    const world = emptyWorld();
    const find = vi.fn(world.items.find);
    await answerReservation({ ...world, items: { ...world.items, find } }, ITEM_NO, hold(1), context);
    expect(find).toHaveBeenCalledOnce();
  });
});
