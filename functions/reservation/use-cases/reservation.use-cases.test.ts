import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { someWords } from '#shared/testing/some-words.ts';
import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  holdRefused,
  itemHeld,
  itemReturned,
} from '../domain/reservation.fixture.ts';
import { reservationAggregate } from '../reservation.aggregate.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { emptyWorld, newsOf, standing, worldWith } from './reservation-world.fixture.ts';

describe('receiving news', () => {
  it('takes each once, however often it is delivered', async () => {
    const world = await worldWith();
    for (const news of [itemHeld, itemHeld, holdRefused, itemReturned, itemReturned, itemHeld]) {
      await receiveNews(world, 1, news, context);
    }
    expect(newsOf(world, 1)).toEqual(['ReservationConfirmed', 'ReservationClosed']);
  });

  it('takes none of a reservation that does not exist', async () => {
    const world = emptyWorld();
    await receiveNews(world, 1, itemHeld, context);
    expect(world.reservations.written).toEqual([]);
  });

  it('tells what came of it with the message that caused it', async () => {
    const world = await worldWith();
    await receiveNews(world, 1, itemHeld, { correlationId: 'request-9', causationId: 'item#5#2' });
    expect(world.reservations.written.at(-1)?.event).toMatchObject({
      id: 'reservation#1#2',
      correlationId: 'request-9',
      causationId: 'item#5#2',
    });
  });

  it('lets the message come again when others always come first', async () => {
    const world = await worldWith();
    const reservations = { ...world.reservations, save: async () => 'conflict' as const };
    await expect(receiveNews({ ...world, reservations }, 1, itemHeld, context)).rejects.toThrow(TooMuchContention);
    await receiveNews(world, 1, itemHeld, context);
    expect(await standing(world)).toBe('Confirmed, NotPaid, NotRenting');
  });
});

describe('finding a reservation', () => {
  it('finds every one that is not cancelled, also when it is over', async () => {
    for (const history of [[], [confirmed], [{ type: 'ReservationRejected', reason: 'held' } as const]]) {
      expect(await reservationAggregate.find(await worldWith(...history), 1, anybody)).toMatchObject({
        state: { reservationNo: 1 },
      });
    }
  });

  it('finds none that never was, or is cancelled', async () => {
    const missing = { rejection: { kind: 'not-found', code: 'reservation-not-found', detail: someWords } };
    await expect(reservationAggregate.find(emptyWorld(), 1, anybody)).resolves.toMatchObject(missing);
    const gone = await worldWith(cancelled, closedCancelled);
    await expect(reservationAggregate.find(gone, 1, anybody)).resolves.toMatchObject(missing);
  });
});
