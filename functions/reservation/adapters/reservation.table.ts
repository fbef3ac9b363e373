import * as z from 'zod/mini';
import { count, number, price } from '#contracts/events/fields.ts';
import { reservationEvents, reservationState } from '#contracts/events/reservation.events.ts';
import type { FiltersOf } from '#contracts/http/routes.ts';
import { type AggregateTable, TOMBSTONE_SECONDS } from '#shared/persistence/aggregate/aggregate-table.ts';
import { isGone, type Reservation } from '../domain/reservation.ts';
import { mayTakeDays } from '../domain/time-to-pay.ts';

/** A stored reservation by its state. */
function storedReservation() {
  const undecided = z.optional(z.enum(['requested', 'late']));
  const decided = z.optional(z.enum(['by-renter', 'expired']));
  const unlent = z.literal('NotRenting');
  const unpaid = z.literal('NotPaid');
  const paid = z.literal('Paid');
  const {
    payBy,
    payFrom,
    paymentLapsed,
    cancellation: _,
    rejectionReason,
    keepDepositBy,
    daysLate,
    lateFeeDue,
    ...shape
  } = reservationState.shape;
  const known = z.object({ ...shape, paymentFence: count, version: number });
  const confirmed = z.extend(known, { status: z.literal('Confirmed'), itemName: z.string(), itemPrice: price });
  return z.discriminatedUnion('status', [
    z.extend(known, {
      status: z.literal('Requested'),
      rentalStatus: unlent,
      paymentStatus: unpaid,
      payBy,
      payFrom,
      paymentLapsed,
      cancellation: undecided,
    }),
    z.discriminatedUnion('rentalStatus', [
      z.extend(confirmed, { rentalStatus: unlent, payBy, payFrom, paymentLapsed, cancellation: undecided }),
      z.extend(confirmed, { rentalStatus: z.literal('Renting'), paymentStatus: paid }),
    ]),
    z.extend(known, {
      status: z.literal('Rejected'),
      rentalStatus: unlent,
      paymentStatus: unpaid,
      cancellation: z.optional(z.literal('price-changed')),
      rejectionReason,
    }),
    z.extend(known, { status: z.literal('Cancelling'), rentalStatus: unlent, cancellation: decided }),
    z.extend(known, {
      status: z.literal('Cancelled'),
      rentalStatus: unlent,
      paymentStatus: unpaid,
      cancellation: decided,
    }),
    z.extend(known, {
      status: z.literal('Closed'),
      rentalStatus: z.literal('Returned'),
      paymentStatus: paid,
      keepDepositBy,
      daysLate,
      lateFeeDue,
    }),
  ]);
}

/** How reservations are stored: the state in their events, and also the payment fence and the version. */
export const reservationTable: AggregateTable<Reservation> = {
  outbox: {
    aggregate: 'reservation',
    idOf: (reservation) => reservation.reservationNo,
    contracts: Object.values(reservationEvents),
  },
  schema: z.lazy(storedReservation),
  numberOf: (reservation) => reservation.reservationNo,
  listed: (reservation) => !isGone(reservation),
  filters: { customerId: ({ customerId }) => customerId } satisfies FiltersOf<'reservations', Reservation>,
  // What may be paid in months waits in the index. Once it is late, payment was asked, and only its news start anew.
  dueAt: ({ payBy, cancellation, ...reservation }) =>
    !mayTakeDays(reservation) || payBy === undefined || cancellation !== undefined
      ? undefined
      : new Date(payBy * 1000).toISOString(),
  // A cancelled reservation has let the lock go and keeps no money; only late events still refer to it. One that was
  // turned down stays, so that its renter sees why.
  ttlSeconds: (reservation) =>
    reservation.status === 'Cancelled' && isGone(reservation) ? TOMBSTONE_SECONDS : undefined,
};
