import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import { extendedUntil } from '#contracts/days/extension.ts';
import { isOpen, type Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/** What reservations go on from and go on to, by their numbers. */
export interface Extensions {
  /** Until when late rentals are extended. */
  readonly until: ReadonlyMap<number, string>;
  /** Those that extend nothing: what they were to extend ended without that its renter had the thing. */
  readonly alone: ReadonlySet<number>;
}

/**
 * What reservations extend, and what extends them. One read for each that was to extend another, and for each that is out
 * although its last day is past: the calendar of its item has what follows. None otherwise.
 */
export async function findExtensions(
  { reservations, ...clock }: MarketClock & { readonly reservations: Pick<ReservationRepository, 'lockOf' | 'find'> },
  all: readonly Pick<Reservation, 'reservationNo' | 'itemNo' | 'rentalStatus' | 'to' | 'extensionOf'>[],
): Promise<Extensions> {
  const today = marketDay(clock);
  const late = all.filter(({ rentalStatus, to = today }) => rentalStatus === 'Renting' && to < today);
  const found = late.map(async ({ itemNo, reservationNo }) => {
    const until = extendedUntil((await reservations.lockOf(itemNo)).bookings, reservationNo);
    return until === undefined ? [] : [[reservationNo, until] as const];
  });
  const alone = all.map(async ({ reservationNo, extensionOf }) => {
    if (extensionOf === undefined) return [];
    const first = await reservations.find(extensionOf);
    // What is gone from the table was refused or cancelled (docs/architecture/rows.md).
    return first !== undefined && (isOpen(first) || first.status === 'Closed') ? [] : [reservationNo];
  });
  return {
    until: new Map((await Promise.all(found)).flat()),
    alone: new Set((await Promise.all(alone)).flat()),
  };
}
