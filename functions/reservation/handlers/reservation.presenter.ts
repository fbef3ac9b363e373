import type { Reservation } from '../domain/reservation.ts';

/** A reservation as clients see it: the original's fields, its own number and where it stands. */
export function presentReservation(reservation: Reservation): object {
  const { reservationNo, customerId, customerName, itemNo, itemName, itemPrice, rentalStatus, paymentStatus, status } =
    reservation;
  return { reservationNo, customerName, customerId, itemNo, itemName, itemPrice, rentalStatus, paymentStatus, status };
}
