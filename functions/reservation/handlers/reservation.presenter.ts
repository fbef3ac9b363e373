import type { ReservationAnswer } from '#contracts/http/reservations.answers.ts';
import type { Caller } from '#shared/domain/caller.ts';
import type { Resource } from '#shared/http/hal/hal.ts';
import { isOnASide } from '../domain/reservation.policy.ts';
import {
  isCancellationAsked,
  isCancelled,
  isGone,
  type Reservation,
  rejectionReasonOf,
} from '../domain/reservation.ts';
import { reservationListTemplates, reservationTemplates } from './reservation.templates.ts';

/** A reservation as clients see it, its links, and the possible requests. */
export const reservationResource: Resource<Reservation, ReservationAnswer> = {
  name: 'reservations',
  rel: 'reservation',
  idOf: ({ reservationNo }) => reservationNo,
  present: presentReservation,
  links: ({ itemNo, paymentStatus, rentalStatus, reservationNo }) => ({
    item: ['items', itemNo],
    ...(paymentStatus === 'Paid' ? { payment: ['payments', reservationNo] } : {}),
    ...(rentalStatus === 'Returned' ? { review: ['reviews', reservationNo] } : {}),
  }),
  templates: reservationTemplates,
  listTemplates: reservationListTemplates,
};

/**
 * The original's fields, its own number, and its status, which is `Cancelling` until payment has decided. `payBy` (ISO
 * 8601 UTC) while it is held unpaid, `rejectionReason` when it was rejected.
 */
function presentReservation(reservation: Reservation, caller: Caller): Omit<ReservationAnswer, '_links'> {
  const { reservationNo, customerId, customerName, itemNo, itemName, itemPrice, rentalStatus, paymentStatus, payBy } =
    reservation;
  return {
    reservationNo,
    customerName: isOnASide(caller, reservation) ? customerName : null,
    customerId,
    itemNo,
    itemName,
    itemPrice,
    rentalStatus,
    paymentStatus,
    status: shownStatus(reservation),
    payBy: payBy === undefined ? null : new Date(payBy * 1000).toISOString(),
    rejectionReason: rejectionReasonOf(reservation) ?? null,
    rejectionDetail: (isCancelled(reservation) ? reservation.turnedDown?.reason : undefined) ?? null,
  };
}

/** Clients find only those cancelled ones that somebody else than the renter cancelled: they call that Rejected. */
function shownStatus(reservation: Reservation): ReservationAnswer['status'] {
  if (isCancelled(reservation)) return isGone(reservation) ? 'Cancelling' : 'Rejected';
  const { status } = reservation;
  return isCancellationAsked(reservation) || status === 'Cancelled' ? 'Cancelling' : status;
}
