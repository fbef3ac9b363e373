import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import { extendedUntil } from '#contracts/days/extension.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/**
 * Until when late rentals are extended, by their numbers: the calendar of their item has what follows. One read for each
 * that is out although its last day is past; none otherwise.
 */
export async function findExtensions(
  { reservations, ...clock }: MarketClock & { readonly reservations: Pick<ReservationRepository, 'lockOf'> },
  all: readonly Pick<Reservation, 'reservationNo' | 'itemNo' | 'rentalStatus' | 'to'>[],
): Promise<ReadonlyMap<number, string>> {
  const today = marketDay(clock);
  const late = all.filter(({ rentalStatus, to = today }) => rentalStatus === 'Renting' && to < today);
  const found = await Promise.all(
    late.map(async ({ itemNo, reservationNo }) => {
      const { bookings } = await reservations.lockOf(itemNo);
      const until = extendedUntil(bookings, reservationNo);
      return until === undefined ? [] : [[reservationNo, until] as const];
    }),
  );
  return new Map(found.flat());
}
