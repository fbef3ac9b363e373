import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { rejected, wish } from '../domain/reservation.fixture.ts';
import type { FindItemOrUnknown } from './find-item.ts';
import { emptyWorld, worldFor, worldWith } from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';
import { reserveOnce } from './reserve-once.use-case.ts';

const notFound = { rejection: { kind: 'not-found', code: 'item-not-found', detail: 'there is no such item' } };

/** The item, and the requests it got. */
function itemThat(outcome: Awaited<ReturnType<FindItemOrUnknown>>['outcome']) {
  const asked: Parameters<FindItemOrUnknown>[] = [];
  const findItem: FindItemOrUnknown = async (...request) => {
    asked.push(request);
    return { outcome };
  };
  return { asked, findItem };
}

describe('an item’s first reservation', () => {
  it.each(['found', 'unknown'] as const)(
    'is made when the item is %s, and the item was asked once',
    async (outcome) => {
      const { asked, findItem } = itemThat(outcome);
      const reservation = await reserve({ ...emptyWorld(), findItem }, wish, context);
      expect(reservation).toMatchObject({ state: { reservationNo: 1, holdSeq: 1, status: 'Requested' } });
      expect(asked).toEqual([[{ itemNo: wish.itemNo }, context]]);
    },
  );

  it('is refused when nobody has the number: nothing is written, and no number is taken', async () => {
    const { findItem } = itemThat('absent');
    const world = emptyWorld();
    await expect(reserve({ ...world, findItem }, wish, context)).resolves.toMatchObject(notFound);
    expect(world.reservations.written).toEqual([]);
    expect(await world.reservations.lockOf(wish.itemNo)).toEqual({ itemNo: wish.itemNo, holdSeq: 0 });
    expect(await reserve(world, wish, context)).toMatchObject({ state: { reservationNo: 1 } });
  });

  it('is not made when the question itself is a mistake', async () => {
    const world = emptyWorld();
    const findItem = () => Promise.reject(new Error('a mistake'));
    await expect(reserve({ ...world, findItem }, wish, context)).rejects.toThrow('a mistake');
    expect(world.reservations.written).toEqual([]);
  });

  it('is decided anew with the same key once the number is given', async () => {
    const world = emptyWorld();
    const send = (outcome: 'absent' | 'found', id: string) =>
      reserveOnce({ ...world, ...itemThat(outcome) }, wish, context, { key: 'k', fingerprint: 'f', id });
    await expect(send('absent', 'a')).resolves.toMatchObject(notFound);
    expect(await world.keys.find('k')).toBeUndefined();
    expect(await send('found', 'b')).toMatchObject({ state: { reservationNo: 1 }, isRepeated: false });
  });
});

it('what was booked for days is asked whether it needs them', async () => {
  const world = await worldFor({ from: '2026-01-02', to: '2026-01-04' }, rejected);
  const findItem = async () => ({ outcome: 'found', minDays: 2 }) as const;
  const booked = await worldFor({ from: '2026-01-02', to: '2026-01-04' });
  for (const one of [world, booked]) {
    const { rejection } = await reserve({ ...one, findItem }, { ...wish, customerId: 12 }, context);
    expect(rejection?.code).toBe('days-required');
  }
  const taken = await reserve(booked, { ...wish, customerId: 12 }, context);
  expect(taken.rejection?.code).toBe('item-already-reserved');
});

describe('later, the item is not asked', () => {
  it.each([
    ['who takes the next place', [rejected], { outcome: 'reserved' }],
    ['who is refused by the lock', [], { outcome: 'item-already-reserved' }],
  ])('by %s', async (_, history, expected) => {
    const { asked, findItem } = itemThat('absent');
    const { rejection } = await reserve({ ...(await worldWith(...history)), findItem }, wish, context);
    expect([{ outcome: rejection?.code ?? 'reserved' }, asked]).toEqual([expected, []]);
  });
});
