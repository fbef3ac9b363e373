import type { Presented } from '../../shared/http/hal.ts';
import { isCancellationAsked, type Reservation, rejectionReasonOf } from '../domain/reservation.ts';
import { reservationTemplates } from './reservation.templates.ts';

/**
 * A reservation as clients see it: the original's fields, its own number, what belongs to it, what can be asked, and
 * where it stands, which is `Cancelling` while payment has yet to decide. `payBy` (ISO 8601 UTC) while it is held
 * without being paid, `rejectionReason` when it was rejected.
 */
export function presentReservation(reservation: Reservation): Presented {
  const { reservationNo, customerId, customerName, itemNo, itemName, itemPrice, rentalStatus, paymentStatus, payBy } =
    reservation;
  const _links: Presented['_links'] = {
    item: ['items', itemNo],
    ...(paymentStatus === 'Paid' ? { payment: ['payments', reservationNo] } : {}),
    ...(rentalStatus === 'Returned' ? { review: ['reviews', reservationNo] } : {}),
  };
  return {
    reservationNo,
    customerName,
    customerId,
    itemNo,
    itemName,
    itemPrice,
    rentalStatus,
    paymentStatus,
    status: isCancellationAsked(reservation) ? 'Cancelling' : reservation.status,
    payBy: payBy === undefined ? null : new Date(payBy * 1000).toISOString(),
    rejectionReason: rejectionReasonOf(reservation) ?? null,
    _links,
    _templates: () => reservationTemplates(reservation),
  };
}
