import { bookingOf } from '#functions/item/domain/item.ts';
import { isInForce, type Payment } from '#functions/payment/domain/payment.ts';
import { isCancellationAsked, type Reservation } from '#functions/reservation/domain/reservation.ts';
import { ITEM_NO, type Market } from './market.ts';

const NONE = 'N';
const RESERVATION: Readonly<Record<Reservation['status'], string>> = {
  Requested: 'Q',
  Confirmed: 'C',
  Rejected: 'J',
  Cancelling: 'X',
  Cancelled: 'D',
  Closed: 'Z',
};
const RENTAL = { NotRenting: 0, Renting: 1, Returned: 2 } as const;
const PAYMENT: Readonly<Record<Payment['status'], string>> = {
  Approved: 'A',
  Captured: 'C',
  Canceled: 'V',
  Closed: 'X',
};

/**
 * The state of everything, in the model's notation: item (held altogether, lent so, hold sequence, deleted by, booked
 * for, handed over to one of these, hold sequences not heard of, the day from which it can be booked, returned from and on, where the
 * owner needs days between), its
 * lock (open for, sequence, booked for), each reservation (status, paid, rental, version, sequence, fence, whether its
 * renter wants to cancel, the lowest sequence beside it, what it extends), each payment (status, attempt, money, charges,
 * refunds), whether each is reviewed, and the requests that are half done.
 */
export async function standingOf(market: Market, halfDone: Iterable<string>): Promise<string> {
  const { reservations } = market;
  const parts = [
    await itemOf(market),
    await lockOf(market),
    ...(await Promise.all(reservations.map((number) => reservationOf(market, number)))),
    ...(await Promise.all(reservations.map((number) => paymentOf(market, number)))),
    (await Promise.all(reservations.map((number) => reviewOf(market, number)))).join(','),
    ...[...halfDone].sort(),
  ];
  return parts.join(' ');
}

async function itemOf({ tables, calendar }: Market): Promise<string> {
  const item = await tables.items.find(ITEM_NO);
  if (item === undefined) throw new Error('the item is gone');
  const { reservationNo = 0, bookings = [], unseen = [], begunFrom, returnedFrom = 0, deletion, holdSeq } = item;
  const { returnedOn, daysBetween = 0 } = item;
  const day = returnedOn === undefined || daysBetween === 0 ? 0 : calendar.numberOf(returnedOn);
  const deletedBy = deletion === undefined ? 0 : (deletion.reservationNo ?? 'o');
  const isOut = bookingOf(item, reservationNo) !== undefined;
  const lent = item.rentalStatus === 'Renting' && !isOut ? 1 : 0;
  const begun = begunFrom === undefined ? 0 : calendar.numberOf(begunFrom);
  return [
    ...[isOut ? 0 : reservationNo, lent, holdSeq, deletedBy, numbersOf(bookings)],
    ...[isOut ? reservationNo : 0, unseen.toSorted().join('+'), begun, returnedFrom, day],
  ].join(',');
}

async function lockOf({ tables }: Market): Promise<string> {
  const { openReservationNo, holdSeq, bookings = [] } = await tables.reservations.lockOf(ITEM_NO);
  return [openReservationNo ?? 0, holdSeq, numbersOf(bookings)].join(',');
}

function numbersOf(bookings: readonly { readonly reservationNo: number }[]): string {
  return bookings
    .map(({ reservationNo }) => reservationNo)
    .sort()
    .join('+');
}

async function reservationOf({ tables }: Market, number: number): Promise<string> {
  const found = await tables.reservations.find(number);
  if (found === undefined) return `${NONE},0,0,0,0,0,0,0,0`;
  const paid = found.paymentStatus === 'Paid' ? 1 : 0;
  const { status, rentalStatus, version, holdSeq, paymentFence, from, openSince = holdSeq, extensionOf = 0 } = found;
  const wanted = isCancellationAsked(found) ? 1 : 0;
  const since = from === undefined ? 0 : openSince;
  const own = [RESERVATION[status], paid, RENTAL[rentalStatus], version, holdSeq, paymentFence, wanted];
  return [...own, since, extensionOf].join(',');
}

async function paymentOf({ tables }: Market, number: number): Promise<string> {
  const found = await tables.payments.find(number);
  if (found === undefined) return `${NONE},0,0,0,0`;
  const events = tables.payments.written.filter((row) => row.number === number).map(({ event }) => event);
  const rows = tables.payments.written.filter(
    ({ number: of, event }) => of === number && event.type === 'PaymentApproved',
  );
  const charges = new Set(rows.map(({ state }) => state.authorizationId)).size;
  const refunds = events.filter(({ type, facts }) => type === 'PaymentCanceled' && facts.authorizationId).length;
  return [PAYMENT[found.status], found.attempt, isInForce(found) ? 1 : 0, charges, refunds].join(',');
}

async function reviewOf({ tables }: Market, number: number): Promise<string> {
  return (await tables.reviews.find(number))?.status === 'Written' ? 'R' : NONE;
}
