import { describe, expect, it } from 'vitest';
import { NEWS_SECONDS } from '#shared/domain/decision.ts';
import { context, nowMs } from '#shared/testing/context.fixture.ts';
import { fold } from '#shared/testing/given.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { MAX_ATTEMPTS } from '#shared/use-cases/change-aggregate.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  expired,
  holdRefused,
  itemReleased,
  paid,
  priceChanged,
  rejected,
  rented,
  reserved,
  returned,
  wish,
  wished,
} from '../domain/reservation.fixture.ts';
import { COOL_DOWN_MS } from '../domain/reserve.decide.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { emptyWorld, worldWith } from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';

const another = { ...wish, customerId: wish.customerId + 1 };
const taken = { rejection: { kind: 'conflict', code: 'item-already-reserved' } };

describe('reserving', () => {
  it('writes the reservation and takes the lock, as one', async () => {
    const { reservations, ...world } = emptyWorld();
    const reservation = orFail(await reserve({ ...world, reservations }, wish, context));
    expect(reservation).toMatchObject({ reservationNo: 1, ...wish, holdSeq: 1, status: 'Requested' });
    expect(await reservations.find(1)).toEqual(reservation);
    expect(await reservations.lockOf(wish.itemNo)).toEqual({
      itemNo: wish.itemNo,
      holdSeq: 1,
      openReservationNo: 1,
      openCustomerId: wish.customerId,
    });
    expect(reservations.written.map(({ event }) => event)).toMatchObject([
      { id: 'reservation#1#1', type: 'Reserved', ...context },
    ]);
  });

  it('is refused for the item’s owner, before its first reservation and ever after', async () => {
    const owner = { ...wish, customerId: 77 };
    const forbidden = { rejection: { kind: 'forbidden', code: 'own-item' } };
    const world = { ...emptyWorld(), findItem: async () => ({ outcome: 'found', ownerId: 77 }) as const };
    expect(await reserve(world, owner, context)).toMatchObject(forbidden);
    expect(world.reservations.written).toEqual([]);
    orFail(await reserve(world, wish, context));
    const unasked = { ...world, findItem: () => Promise.reject(new Error('asked again')) };
    expect(await reserve(unasked, owner, context)).toMatchObject(forbidden);
    await receiveNews(world, 1, holdRefused, context);
    expect(await reserve(unasked, owner, context)).toMatchObject(forbidden);
    expect(await reserve(unasked, another, context)).toMatchObject({ state: { reservationNo: 2 } });
  });

  it('is refused while somebody has the lock: two reads, no number, nothing written', async () => {
    const world = await worldWith();
    const mustNot = async () => {
      throw new Error('must not be asked');
    };
    const { lockOf, find } = world.reservations;
    const reservations = {
      find,
      save: mustNot,
      list: mustNot,
      changedAt: mustNot,
      due: mustNot,
      reserve: mustNot,
      lockOf,
    };
    await expect(reserve({ ...world, reservations, numbers: { next: mustNot } }, wish, context)).resolves.toMatchObject(
      taken,
    );
    expect(world.reservations.written).toHaveLength(1);
  });

  it.each([
    ['is cancelled', [confirmed, cancelled]],
    ['is cancelled before the item has answered', [cancelled]],
    ['has expired', [confirmed, expired]],
    ['is rejected for its price', [priceChanged]],
  ])('is refused for now while the first one %s, and its item has yet to let go', async (_, history) => {
    const world = await worldWith(...history);
    await expect(reserve(world, another, context)).resolves.toMatchObject({
      rejection: { kind: 'conflict', code: 'item-being-released', retryAfterSeconds: NEWS_SECONDS },
    });
    expect(world.reservations.written).toHaveLength(1 + history.length);
  });

  it.each([
    ['is confirmed', [confirmed]],
    ['is to be cancelled, which payment has yet to decide', [confirmed, wished]],
    ['is lent', [confirmed, paid(2), rented]],
  ])('is refused for good while the first one %s', async (_, history) => {
    const world = await worldWith(...history);
    const { rejection } = await reserve(world, another, context);
    expect(rejection).toEqual({ kind: 'conflict', code: 'item-already-reserved', detail: expect.any(String) });
  });

  it('takes the next place when the first one ends between the two reads', async () => {
    const world = await worldWith(confirmed, cancelled);
    const reservations = meanwhile(world.reservations, 'find', () => receiveNews(world, 1, itemReleased, context));
    expect(await reserve({ ...world, reservations }, another, context)).toMatchObject({ state: { holdSeq: 2 } });
  });

  it.each([
    ['rejected', [rejected]],
    ['cancelled', [cancelled, closedCancelled]],
    ['returned', [confirmed, returned]],
  ])('takes the next place once the first one is %s', async (_, history) => {
    const world = await worldWith(...history);
    expect(await reserve(world, another, context)).toMatchObject({ state: { reservationNo: 2, holdSeq: 2 } });
  });

  it.each([
    ['cancelled', [cancelled, closedCancelled]],
    ['expired', [confirmed, expired, closedCancelled]],
  ])('is refused for a while to the renter whose own was %s: others go first', async (_, history) => {
    const world = await worldWith(...history);
    const worldAfter = (ms: number) => ({ ...world, now: () => new Date(nowMs() + ms).toISOString() });
    for (const [ms, seconds] of [
      [0, 10],
      [COOL_DOWN_MS - 500, 1],
    ] as const)
      await expect(reserve(worldAfter(ms), wish, context)).resolves.toMatchObject({
        rejection: { kind: 'conflict', code: 'reserved-a-moment-ago', retryAfterSeconds: seconds },
      });
    expect(world.reservations.written).toHaveLength(1 + history.length);
    expect(await reserve(worldAfter(COOL_DOWN_MS), wish, context)).toMatchObject({ state: { holdSeq: 2 } });
  });

  it('is open at once to the renter who was rejected for a new price, and agrees to it', async () => {
    const world = await worldWith(priceChanged, closedCancelled);
    expect(await reserve(world, wish, context)).toMatchObject({ state: { holdSeq: 2 } });
  });

  it('is decided anew when the time to wait only begins meanwhile, by a clock that is behind', async () => {
    const world = await worldWith(cancelled, closedCancelled);
    let ms = -1;
    const slow = async () => {
      ms = 0;
      return 2;
    };
    const late = { ...world, now: () => new Date(nowMs() + ms).toISOString(), numbers: { next: slow } };
    await expect(reserve(late, wish, context)).resolves.toMatchObject({ rejection: { code: 'reserved-a-moment-ago' } });
    expect(await world.reservations.find(2)).toBeUndefined();
  });

  it('is free at once to the renter whose rental is over, or whom the item refused', async () => {
    for (const history of [[confirmed, paid(2), rented, returned], [rejected]])
      expect(await reserve(await worldWith(...history), wish, context)).toMatchObject({ state: { holdSeq: 2 } });
  });

  it('is free at once to whoever cancelled before another came', async () => {
    const world = await worldWith(cancelled, closedCancelled);
    const { reservationNo } = orFail(await reserve(world, another, context));
    await receiveNews(world, reservationNo, holdRefused, context);
    expect(await reserve(world, wish, context)).toMatchObject({ state: { holdSeq: 3 } });
  });

  it('does not mind the reservations of other items', async () => {
    const world = await worldWith();
    expect(await reserve(world, { ...wish, itemNo: 6 }, context)).toMatchObject({
      state: { reservationNo: 2, holdSeq: 1 },
    });
  });

  it('tries again with its number when the lock moved on and is free again', async () => {
    const world = emptyWorld();
    const reservations = meanwhile(world.reservations, 'reserve', async () => {
      const other = orFail(await reserve(world, wish, context));
      await receiveNews(world, other.reservationNo, holdRefused, context);
    });
    const reservation = orFail(await reserve({ ...world, reservations }, wish, context));
    expect(reservation).toMatchObject({ reservationNo: 1, holdSeq: 2 });
  });

  it('gives up when the lock always moves on, having waited each time and written nothing', async () => {
    const world = emptyWorld();
    let tries = 0;
    const reservations = {
      ...world.reservations,
      reserve: async () => {
        tries += 1;
        return 'lock-moved' as const;
      },
    };
    const waits: number[] = [];
    const pause = async (lost: number): Promise<void> => void waits.push(lost);
    await expect(reserve({ ...world, reservations, pause }, wish, context)).rejects.toThrow(TooMuchContention);
    expect(tries).toBe(MAX_ATTEMPTS);
    expect(waits).toEqual(Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => index + 1));
    expect(world.reservations.written).toEqual([]);
  });

  it('waits as well when the reservation that has the lock is over at each look', async () => {
    const world = await worldWith();
    const over = fold(evolveReservation, [reserved, rejected]);
    const waits: number[] = [];
    const pause = async (lost: number): Promise<void> => void waits.push(lost);
    const reservations = { ...world.reservations, find: async () => over };
    await expect(reserve({ ...world, reservations, pause }, another, context)).rejects.toThrow(TooMuchContention);
    expect(waits).toHaveLength(MAX_ATTEMPTS - 1);
  });
});
