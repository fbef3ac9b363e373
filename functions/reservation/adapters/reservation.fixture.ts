import { type Days, daysOf } from '#contracts/days/civil-day.ts';
import type { Extension } from '#contracts/days/extension.ts';
import type { Change } from '#shared/events/outbox.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import type { ItemLock } from '../domain/reservation.lock.ts';
import type { Reservation } from '../domain/reservation.ts';

const circumstances = {
  context: { correlationId: 'a2c9f3f1-7d3e-4c8e-9b7a-52a1f0f6f0aa', causationId: 'reservation#9999999#12' },
  occurredAt: '2026-11-22T10:00:00.000Z',
};

/**
 * The change by which a renter reserves on this lock. `name` is both the renter's and the item's; `days` if for some, with
 * their number if they signed in.
 */
export function aReserving(
  { itemNo, holdSeq }: ItemLock,
  reservationNo: number,
  name: string | null = 'Customer1',
  days?: Days & Extension & { readonly renterId?: number },
): Change<Reservation, ReservationEvent> {
  const wish = { reservationNo, customerId: 1, customerName: name, itemNo, itemName: name, itemPrice: 100 };
  const payBy = Date.parse('2026-11-22T10:15:00Z') / 1000;
  const event = { type: 'Reserved', ...wish, ...days, holdSeq: holdSeq + 1, payBy } as const;
  return { state: evolveReservation(undefined, event), event, ...circumstances };
}

/** The change of a reservation by an event. */
export function aChangeOf(reservation: Reservation, event: ReservationEvent): Change<Reservation, ReservationEvent> {
  return { state: evolveReservation(reservation, event), event, ...circumstances };
}

/** A confirmation by the item. */
export const confirmation = { type: 'ReservationConfirmed', itemName: 'Camera', itemPrice: 120 } as const;

/** Every way in which a reservation ends. */
export const endings = [
  { type: 'ReservationRejected', reason: 'held' },
  { type: 'ReservationClosed', because: 'returned' },
  { type: 'ReservationClosed', because: 'cancelled' },
] as const satisfies readonly ReservationEvent[];

/**
 * The change that ends a reservation in any state: it continues from a state in which that is possible, as the next
 * version.
 */
export function anEndOf(reservation: Reservation, ending: (typeof endings)[number]) {
  const { reservationNo, itemNo, holdSeq, customerName, version } = reservation;
  const lock = { itemNo, holdSeq: holdSeq - 1 };
  const made: Reservation = aReserving(lock, reservationNo, customerName, daysOf(reservation)).state;
  const before = pathTo(ending).reduce(evolveReservation, made);
  return aChangeOf({ ...before, version }, ending);
}

function pathTo(ending: (typeof endings)[number]): readonly ReservationEvent[] {
  if (ending.type === 'ReservationRejected') return [];
  return ending.because === 'returned'
    ? [confirmation, { type: 'RentalStarted' }]
    : [{ type: 'ReservationCancelled', cancellation: 'by-renter' }];
}
