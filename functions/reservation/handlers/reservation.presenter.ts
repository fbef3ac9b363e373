import type { Presented } from '../../shared/http/hal.ts';
import type { Reservation } from '../domain/reservation.ts';
import { reservationTemplates } from './reservation.templates.ts';

/** A reservation as clients see it: the original's fields, its own number, where it stands, what belongs to it, and what can be asked. */
export function presentReservation(reservation: Reservation): Presented {
  const { reservationNo, customerId, customerName, itemNo, itemName, itemPrice, rentalStatus, paymentStatus, status } =
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
    status,
    _links,
    _templates: () => reservationTemplates(reservation),
  };
}
