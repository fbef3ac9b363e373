import {
  getItemInfo,
  getPayment,
  getReservation,
  getReservationPlace,
  listReservations,
  listReviews,
  type Payment,
  type Reservation,
  type ReservationPlace,
  type Review,
} from '@gdmarket/client';
import { ask, market, type Outcome } from '../../api/ask.ts';
import { person } from '../../person/person.ts';
import { keptBy } from './rental-stage.ts';

/** A rental: its reservation, and its review once the thing is back. */
export interface Rental {
  readonly reservation: Reservation;
  readonly review?: Review | undefined;
  /** The paid reservation for which its renter keeps the thing, although this one says that it is back. */
  readonly extension?: Reservation | undefined;
  /** Where a deposit is reserved beside it. */
  readonly payment?: Payment | undefined;
  /** Where the thing is, while its renter may know. */
  readonly place?: ReservationPlace | undefined;
}

/**
 * Reads a rental. The review comes from the list of the item's reviews, because a single review that does not exist yet
 * is a 404.
 */
export async function readRental(reservationNo: number): Promise<Outcome<Rental>> {
  const outcome = await ask(getReservation(market, { reservationNo }));
  if (outcome.trouble !== undefined) return outcome;
  const reservation = outcome.body;
  const [payment, place] = await Promise.all([depositOf(reservation), placeOf(reservation)]);
  if (reservation.rentalStatus !== 'Returned') return { status: 200, body: { reservation, payment, place } };
  const { itemNo } = reservation;
  const [reviews, extension] = await Promise.all([
    ask(listReviews(market, { itemNo, sort: 'reviewNo,desc', size: 100 })),
    extensionOf(reservation),
  ]);
  if (reviews.trouble !== undefined) return reviews;
  const review = reviews.body._embedded.reviews.find(({ reviewNo }) => reviewNo === reservationNo);
  return { status: 200, body: { reservation, review, extension, payment } };
}

/** What extends a rental for days that is back; what cannot be read now is read the next time. */
async function extensionOf({ reservationNo, customerId, to }: Reservation): Promise<Reservation | undefined> {
  if (to === null) return undefined;
  const read = await ask(listReservations(market, { customerId, sort: 'reservationNo,desc', size: 100 }));
  return read.trouble === undefined ? keptBy(reservationNo, read.body._embedded.reservations) : undefined;
}

/** The payment with the deposit; what cannot be read now is read the next time. */
async function depositOf({ deposit, reservationNo, _links }: Reservation): Promise<Payment | undefined> {
  if (deposit === undefined || _links.payment === undefined) return undefined;
  const read = await ask(getPayment(market, { paymentNo: reservationNo }));
  return read.trouble === undefined ? read.body : undefined;
}

/**
 * Where the thing is, for a side of the rental that has signed in: nobody else is told. The market is asked only where the
 * owner has said so, because a place that nobody said is a 404. What cannot be read now is read the next time.
 */
async function placeOf({ reservationNo, itemNo, _links }: Reservation): Promise<ReservationPlace | undefined> {
  if (_links.place === undefined || person.value?.hasAccount !== true) return undefined;
  const info = await ask(getItemInfo(market, { itemNo }));
  if (info.trouble !== undefined || info.body.latitude === null) return undefined;
  const read = await ask(getReservationPlace(market, { reservationNo }));
  return read.trouble === undefined ? read.body : undefined;
}
