import { getReservation, listReviews, type Reservation, type Review } from '@gdmarket/client';
import { ask, market, type Outcome } from '../../api/ask.ts';

/** A rental: its reservation, and its review once the thing is back. */
export interface Rental {
  readonly reservation: Reservation;
  readonly review?: Review | undefined;
}

/** Reads a rental. Its review is looked up in the list of its thing's, where it is no fault that there is none yet. */
export async function readRental(reservationNo: number): Promise<Outcome<Rental>> {
  const outcome = await ask(getReservation(market, { reservationNo }));
  if (outcome.trouble !== undefined) return outcome;
  const reservation = outcome.body;
  if (reservation.rentalStatus !== 'Returned') return { status: 200, body: { reservation } };
  const { itemNo } = reservation;
  const reviews = await ask(listReviews(market, { itemNo, sort: 'reviewNo,desc', size: 100 }));
  if (reviews.trouble !== undefined) return reviews;
  const review = reviews.body._embedded.reviews.find(({ reviewNo }) => reviewNo === reservationNo);
  return { status: 200, body: { reservation, review } };
}
