import type { Item, Reservation } from '@gdmarket/client';

/** How far a booking has come that is not handed over yet, as the owner of the thing sees it. */
export type BookingStage = 'asking' | 'to-pay' | 'paid' | 'cancelling';

/** The stage of a booking; its owner sees no reservation before the market has confirmed it. */
export function bookingStageOf(reservation: Pick<Reservation, 'status' | 'paymentStatus'> | undefined): BookingStage {
  if (reservation === undefined || reservation.status === 'Requested') return 'asking';
  if (reservation.status !== 'Confirmed') return 'cancelling';
  return reservation.paymentStatus === 'Paid' ? 'paid' : 'to-pay';
}

/** The bookings of a thing that its row does not show anyway, because they have it or can be handed over. */
export function comingOf({
  bookings = [],
  reservationNo,
}: Pick<Item, 'bookings' | 'reservationNo'>): NonNullable<Item['bookings']> {
  return bookings.filter((one) => one.reservationNo !== reservationNo);
}
