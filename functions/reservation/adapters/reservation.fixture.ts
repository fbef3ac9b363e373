import type { Change } from '../../shared/events/outbox.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import type { ItemLock, Reservation } from '../domain/reservation.ts';

const circumstances = {
  context: { correlationId: 'a2c9f3f1-7d3e-4c8e-9b7a-52a1f0f6f0aa', causationId: 'reservation#9999999#12' },
  occurredAt: '2026-11-22T10:00:00.000Z',
};

/** The change with which a renter reserves on this lock. `name`: the renter's and the thing's. */
export function aReserving(
  { itemNo, holdSeq }: ItemLock,
  reservationNo: number,
  name: string | null = 'Customer1',
): Change<Reservation, ReservationEvent> {
  const wish = { reservationNo, customerId: 1, customerName: name, itemNo, itemName: name, itemPrice: 100 };
  const payBy = Date.parse('2026-11-22T10:15:00Z') / 1000;
  const event = { type: 'Reserved', ...wish, holdSeq: holdSeq + 1, payBy } as const;
  return { state: evolveReservation(undefined, event), event, ...circumstances };
}

/** The change that an event makes of a reservation. */
export function aChangeOf(reservation: Reservation, event: ReservationEvent): Change<Reservation, ReservationEvent> {
  return { state: evolveReservation(reservation, event), event, ...circumstances };
}

/** A confirmation by the item. */
export const confirmation = { type: 'ReservationConfirmed', itemName: 'Camera', itemPrice: 120 } as const;

/** Every way in which a reservation ends. */
export const endings: readonly ReservationEvent[] = [
  { type: 'ReservationRejected', reason: 'held' },
  { type: 'ReservationClosed', because: 'returned' },
  { type: 'ReservationClosed', because: 'cancelled' },
];
