import { expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import type { Reservation } from '../domain/reservation.ts';
import { findExtensions } from './find-extensions.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { emptyWorld } from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';

const span = (from: number, to = from) => ({ from: `2026-01-0${from}`, to: `2026-01-0${to}` });

/** A rental for the 2nd and 3rd that is out, with what its renter and another have reserved after it. */
async function outAndReserved(...others: readonly (readonly [number, ReturnType<typeof span>])[]) {
  const world = emptyWorld();
  const first = orFail(await reserve(world, { ...wish, ...span(2, 3) }, context));
  for (const [customerId, days] of others) orFail(await reserve(world, { ...wish, customerId, ...days }, context));
  let reads = 0;
  const lockOf = (itemNo: number) => {
    reads += 1;
    return world.reservations.lockOf(itemNo);
  };
  const out = { ...first, rentalStatus: 'Renting' } as Reservation;
  return async (day: number, reservation: Parameters<typeof findExtensions>[1][number] = out) => {
    reads = 0;
    const now = () => `2026-01-0${day}T03:00:00.000Z`;
    const { until } = await findExtensions({ reservations: { ...world.reservations, lockOf }, now }, [reservation]);
    return { until: until.get(reservation.reservationNo), reads };
  };
}

it('a late rental is extended until the last of the days for which its renter has reserved it on', async () => {
  const on = await outAndReserved([wish.customerId, span(4, 5)], [wish.customerId, span(6)]);
  expect(await on(4)).toEqual({ until: '2026-01-06', reads: 1 });
});

it('is not extended by anybody else, nor by days that do not follow', async () => {
  expect((await (await outAndReserved([9, span(4, 5)]))(4)).until).toBeUndefined();
  expect((await (await outAndReserved([wish.customerId, span(5)]))(4)).until).toBeUndefined();
});

it('costs no read while it is not late, or not out', async () => {
  const on = await outAndReserved([wish.customerId, span(4, 5)]);
  expect(await on(3)).toEqual({ until: undefined, reads: 0 });
  const { reservationNo } = { reservationNo: 1 };
  const back = { ...wish, reservationNo, ...span(2, 3), rentalStatus: 'Returned' } as const;
  expect(await on(4, back)).toEqual({ until: undefined, reads: 0 });
});

it('what ended without that its renter had it is extended by nothing', async () => {
  const world = emptyWorld();
  orFail(await reserve(world, { ...wish, ...span(2, 3) }, context));
  const next = orFail(await reserve(world, { ...wish, ...span(4) }, context));
  const now = () => '2026-01-01T03:00:00.000Z';
  const isAlone = async () => (await findExtensions({ ...world, now }, [next])).alone.has(next.reservationNo);
  expect(await isAlone()).toBe(false);
  await receiveNews(world, 1, { type: 'Reject', reason: 'held' }, context);
  expect(await isAlone()).toBe(true);
});
