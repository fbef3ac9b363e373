import { isInForce, type Payment } from '#functions/payment/domain/payment.ts';
import { isCancellationAsked, type Reservation } from '#functions/reservation/domain/reservation.ts';
import { ITEM_NO, type Market } from './market.ts';

/** The model's reservations. */
export const RESERVATIONS = [1, 2] as const;

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
 * The state of everything, in the model's notation: item (held, lent, hold sequence, 0, deleted by), its lock (open
 * for, sequence), each reservation (status, paid, rental, version, sequence, fence, whether its renter wants to
 * cancel), each payment (status, attempt, money, charges, refunds), whether each is reviewed, and the requests that are
 * half done.
 */
export async function standingOf(market: Market, halfDone: Iterable<string>): Promise<string> {
  const parts = [
    await itemOf(market),
    await lockOf(market),
    ...(await Promise.all(RESERVATIONS.map((number) => reservationOf(market, number)))),
    ...(await Promise.all(RESERVATIONS.map((number) => paymentOf(market, number)))),
    (await Promise.all(RESERVATIONS.map((number) => reviewOf(market, number)))).join(','),
    ...[...halfDone].sort(),
  ];
  return parts.join(' ');
}

async function itemOf({ tables }: Market): Promise<string> {
  const item = await tables.items.find(ITEM_NO);
  if (item === undefined) throw new Error('the item is gone');
  const deletedBy = item.deletion === undefined ? 0 : (item.deletion.reservationNo ?? 'o');
  const lent = item.rentalStatus === 'Renting' ? 1 : 0;
  return [item.reservationNo ?? 0, lent, item.holdSeq, 0, deletedBy].join(',');
}

async function lockOf({ tables }: Market): Promise<string> {
  const { openReservationNo, holdSeq } = await tables.reservations.lockOf(ITEM_NO);
  return [openReservationNo ?? 0, holdSeq].join(',');
}

async function reservationOf({ tables }: Market, number: number): Promise<string> {
  const found = await tables.reservations.find(number);
  if (found === undefined) return `${NONE},0,0,0,0,0,0`;
  const paid = found.paymentStatus === 'Paid' ? 1 : 0;
  const { status, rentalStatus, version, holdSeq, paymentFence } = found;
  const wanted = isCancellationAsked(found) ? 1 : 0;
  return [RESERVATION[status], paid, RENTAL[rentalStatus], version, holdSeq, paymentFence, wanted].join(',');
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
