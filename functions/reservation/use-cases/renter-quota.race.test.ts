import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#shared/domain/quota.ts';
import { context, nowMs } from '#shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { LEASE_MS } from '#shared/use-cases/create-once.ts';
import { wish } from '../domain/reservation.fixture.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { emptyWorld, type ReservationWorld } from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';

// One row for each renter counts what they reserve; the reservations themselves say which are unpaid.

const RENTER = wish.customerId;

/** The renter of these tests reserves an item. */
async function reserves(world: ReservationWorld, itemNo: number): Promise<string> {
  const { rejection } = await reserve(world, { ...wish, itemNo, renterId: RENTER }, context);
  return rejection === undefined ? 'reserved' : `${rejection.code}, ${rejection.retryAfterSeconds}`;
}

const asking =
  (itemNo: number) =>
  (world: ReservationWorld, gate: Gate): Promise<string> =>
    reserves({ ...world, quotas: gate(world.quotas) }, itemNo);

/** A world whose clock a test moves. */
function worldInTime(limits = { reservationsPerHour: 5, unpaidReservations: 3 }) {
  const clock = { ms: nowMs() };
  const now = () => new Date(clock.ms).toISOString();
  return { world: { ...emptyWorld(), now, limits: async () => limits }, clock };
}

const cancelled = { type: 'RecordPaymentClosing', isExpired: false } as const;
const released = { type: 'RecordRelease' } as const;

/** The renter cancels, and the item lets go. */
async function cancels(world: ReservationWorld, reservationNo: number): Promise<void> {
  for (const news of [cancelled, released]) await receiveNews(world, reservationNo, news, context);
}

describe('many requests of one renter at once', () => {
  it('never pass the limit, in every order, and reach it', async () => {
    const limited = () => ({
      ...emptyWorld(),
      limits: async () => ({ reservationsPerHour: 9, unpaidReservations: 2 }),
    });
    await everyInterleaving(limited, [1, 2, 3, 4].map(asking), (world, endings: readonly Ending[]) => {
      const told = endings.map((ending) => (ending.status === 'fulfilled' ? ending.value : ending.reason));
      expect(told.filter((word) => word === 'reserved')).toHaveLength(2);
      expect(world.reservations.written).toHaveLength(2);
    });
  });

  it('never pass it where earlier ones have ended and their places are given again', async () => {
    const afterTwo = async () => {
      const { world } = worldInTime({ reservationsPerHour: 9, unpaidReservations: 2 });
      for (const itemNo of [8, 9]) await reserves(world, itemNo);
      await cancels(world, 1);
      return world;
    };
    await everyInterleaving(afterTwo, [1, 2, 3].map(asking), (_, endings) => {
      const told = endings.map((ending) => (ending.status === 'fulfilled' ? ending.value : ending.reason));
      expect(told.filter((word) => word === 'reserved')).toHaveLength(1);
    });
  });

  it('of ten, exactly three get an item', async () => {
    const world = emptyWorld();
    const told = await Promise.all(Array.from({ length: 10 }, (_, itemNo) => reserves(world, itemNo + 1)));
    expect(told.filter((word) => word === 'reserved')).toHaveLength(3);
    expect(told.filter((word) => word.startsWith('too-many-unpaid-reservations'))).toHaveLength(7);
  });
});

describe('a place is given back', () => {
  const full = async () => {
    const { world, clock } = worldInTime();
    for (const itemNo of [1, 2, 3]) expect(await reserves(world, itemNo)).toBe('reserved');
    expect(await reserves(world, 4)).toBe('too-many-unpaid-reservations, 900');
    return { world, clock };
  };

  it('when one is paid, cancelled or rejected, and once only, however often the news comes', async () => {
    const ends = [
      [
        { type: 'Confirm', itemName: 'Camera', itemPrice: 100 },
        { type: 'RecordApproval', attempt: 9 },
      ],
      [cancelled, released],
      [{ type: 'Reject', reason: 'held' }],
    ] as const;
    for (const news of ends) {
      const { world } = await full();
      for (const one of [...news, ...news]) await receiveNews(world, 1, one, context);
      expect(await reserves(world, 4)).toBe('reserved');
      expect(await reserves(world, 5)).toContain('too-many-');
    }
  });

  it('when the time to pay is over, though nobody closes the reservation', async () => {
    const { world, clock } = await full();
    clock.ms += 899_000;
    expect(await reserves(world, 4)).toBe('too-many-unpaid-reservations, 1');
    clock.ms += 1_000;
    expect(await reserves(world, 4)).toBe('reserved');
  });

  it('after a request that counted itself and died', async () => {
    const { world, clock } = worldInTime({ reservationsPerHour: 9, unpaidReservations: 1 });
    const reservations = { ...world.reservations, reserve: () => Promise.reject(new Error('died')) };
    await expect(reserves({ ...world, reservations }, 1)).rejects.toThrow('died');
    expect(await reserves(world, 1)).toBe(`too-many-unpaid-reservations, ${LEASE_MS / 1_000}`);
    clock.ms += LEASE_MS;
    expect(await reserves(world, 1)).toBe('reserved');
  });

  it('which then has no place any more, when it is sent again and others are unpaid meanwhile', async () => {
    const { world, clock } = worldInTime({ reservationsPerHour: 9, unpaidReservations: 1 });
    const again = { ...world, numbers: { next: async () => 1_000 } };
    const reservations = { ...world.reservations, reserve: () => Promise.reject(new Error('died')) };
    await expect(reserves({ ...again, reservations }, 1)).rejects.toThrow('died');
    clock.ms += LEASE_MS;
    expect(await reserves(world, 2)).toBe('reserved');
    expect(await reserves(again, 1)).toBe('too-many-unpaid-reservations, 900');
    await cancels(world, 1);
    expect(await reserves(again, 1)).toBe('reserved');
  });
});

it('another renter, and who has not signed in, is not counted', async () => {
  const world = emptyWorld();
  for (const itemNo of [1, 2, 3]) await reserves(world, itemNo);
  const others = [{ renterId: 77, customerId: 77 }, { renterId: undefined }];
  for (const [index, other] of others.entries()) {
    const outcome = await reserve(world, { ...wish, ...other, itemNo: 10 + index }, context);
    expect(outcome.rejection).toBeUndefined();
  }
});

it('a refused reservation leaves no trace', async () => {
  const world = emptyWorld();
  for (const itemNo of [1, 2, 3]) await reserves(world, itemNo);
  const before = world.reservations.written.length;
  await reserves(world, 4);
  expect(world.reservations.written).toHaveLength(before);
  expect(await world.reservations.lockOf(4)).toEqual({ itemNo: 4, holdSeq: 0 });
});

it('who reserves and cancels in a loop for an hour has the item a few times, and others get it in between', async () => {
  const limits = { reservationsPerHour: 20, unpaidReservations: 5 };
  const { world, clock } = worldInTime(limits);
  const end = clock.ms + HOUR_MS;
  const had = { looper: 0, others: 0 };
  for (; clock.ms < end; clock.ms += 1_000) {
    const own = await reserve(world, { ...wish, renterId: RENTER }, context);
    if (own.rejection !== undefined) continue;
    had.looper += 1;
    await cancels(world, own.state.reservationNo);
    // Within the ten seconds in which others go first, somebody else asks.
    const other = await reserve(world, { ...wish, customerId: 5_000 + had.looper }, context);
    if (other.rejection !== undefined) continue;
    had.others += 1;
    await cancels(world, other.state.reservationNo);
  }
  expect(had).toEqual({ looper: 20, others: 20 });
});
