import { daysOf, touch } from '#contracts/days/civil-day.ts';
import type { Aggregates, ItemState, LockState, PaymentState, ReservationState } from './aggregates.ts';
import { broken, byNumber } from './broken.ts';
import { checkViews } from './check-views.ts';
import type { Differences } from './compare-views.ts';
import type { MarketState } from './market-state.ts';

/** What the checks look up. */
interface Index {
  readonly item: ReadonlyMap<number, ItemState>;
  readonly payment: ReadonlyMap<number, PaymentState>;
  readonly reservation: ReadonlyMap<number, ReservationState>;
}

/**
 * The broken rules of the market ("what must hold" in the design), in words; empty when all hold. Call it when nothing
 * is under way: every saga must have ended.
 */
export function checkMarket(market: MarketState): Differences {
  return [...checkAggregates(market), ...checkViews(market)];
}

/** The broken rules between the aggregates, without the views. */
export function checkAggregates(market: Aggregates): Differences {
  const index: Index = {
    item: byNumber(market.items, ({ itemNo }) => itemNo),
    payment: byNumber(market.payments, ({ reservationNo }) => reservationNo),
    reservation: byNumber(market.reservations, ({ reservationNo }) => reservationNo),
  };
  return [
    ...market.items.flatMap((item) => checkItem(item, index)),
    ...checkHolders(market),
    ...market.locks.flatMap((lock) => checkLock(lock, market.reservations)),
    ...market.reservations.flatMap((reservation) => checkReservation(reservation, index)),
    ...market.payments.flatMap((payment) => checkPayment(payment, index)),
    ...checkReviews(market, index),
  ];
}

function checkItem(item: ItemState, { reservation: reservations }: Index): Differences {
  const { itemNo, reservationNo, deletion, itemStatus, rentalStatus, bookings = [] } = item;
  const lost = bookings.filter((one) => !reservations.has(one.reservationNo));
  const name = `item ${itemNo}`;
  const isTaken = reservationNo !== undefined;
  const reservation = isTaken ? reservations.get(reservationNo) : undefined;
  return broken([
    [isTaken && deletion !== undefined, `${name} is deleted and held for reservation ${reservationNo}`],
    [
      (itemStatus === 'Rentable') === (isTaken || deletion !== undefined),
      `${name} is ${itemStatus}, ${isTaken ? 'held' : 'free'}`,
    ],
    [rentalStatus === 'Renting' && !isTaken, `${name} is lent to nobody`],
    [lost.length > 0, `${name} is booked for reservation ${lost.at(0)?.reservationNo}, which does not exist`],
    [isTaken && reservation === undefined, `${name} is held for reservation ${reservationNo}, which does not exist`],
    [
      reservation !== undefined && (reservation.itemNo !== itemNo || !isOpen(reservation)),
      `${name} is held for reservation ${reservationNo}, which is ${reservation?.status} of item ${reservation?.itemNo}`,
    ],
    [
      reservation !== undefined && (rentalStatus === 'Renting') !== (reservation.rentalStatus === 'Renting'),
      `${name} is ${rentalStatus}, its reservation ${reservationNo} ${reservation?.rentalStatus}`,
    ],
  ]);
}

/** No item is held or lent for two reservations. */
function checkHolders({ reservations }: Aggregates): Differences {
  const holders = new Map<number, ReservationState[]>();
  for (const reservation of reservations.filter(isOpen)) {
    holders.set(reservation.itemNo, [...(holders.get(reservation.itemNo) ?? []), reservation]);
  }
  return [...holders].flatMap(([itemNo, all]) => {
    const clashing = all.filter((one) => all.some((other) => other !== one && clash(one, other)));
    const numbers = clashing.map(({ reservationNo }) => reservationNo);
    return numbers.length < 2 ? [] : [`item ${itemNo} has ${numbers.length} open reservations: ${numbers.join(', ')}`];
  });
}

/** Two reservations of one item, unless both have days that do not touch. */
function clash(one: ReservationState, other: ReservationState): boolean {
  const [days, others] = [daysOf(one), daysOf(other)];
  return days === undefined || others === undefined || touch(days, others);
}

function checkLock(
  { itemNo, openReservationNo, booked = [], holdSeq }: LockState,
  all: readonly ReservationState[],
): Differences {
  const ofItem = all.filter((reservation) => reservation.itemNo === itemNo);
  const open = ofItem.find((one) => isOpen(one) && daysOf(one) === undefined)?.reservationNo;
  const inDays = ofItem.filter((one) => isOpen(one) && daysOf(one) !== undefined);
  const expected = inDays.map((one) => one.reservationNo).sort((a, b) => a - b);
  const places = new Set(ofItem.map((reservation) => reservation.holdSeq));
  const name = `the lock of item ${itemNo}`;
  return broken([
    [openReservationNo !== open, `${name} is taken by reservation ${openReservationNo}, open is ${open}`],
    [
      [...booked].sort((a, b) => a - b).join() !== expected.join(),
      `${name} has bookings ${booked.join()}, open are ${expected.join()}`,
    ],
    [places.size !== ofItem.length, `two reservations of item ${itemNo} have the same place`],
    [Math.max(0, ...places) !== holdSeq, `${name} counts ${holdSeq} reservations, the last is ${Math.max(...places)}`],
  ]);
}

function checkReservation(reservation: ReservationState, { item: items, payment: payments }: Index): Differences {
  const { reservationNo, itemNo, status, paymentStatus, rentalStatus, cancellation } = reservation;
  const name = `reservation ${reservationNo}`;
  const item = items.get(itemNo);
  const holds =
    item?.reservationNo === reservationNo || item?.bookings?.some((one) => one.reservationNo === reservationNo);
  const payment = payments.get(reservationNo);
  const money = payment !== undefined && isInForce(payment);
  const isOver = status === 'Rejected' || status === 'Cancelled';
  return broken([
    [status === 'Requested' || status === 'Cancelling', `${name} is still ${status}`],
    [isOpen(reservation) && cancellation !== undefined, `${name} is still to end: ${cancellation}`],
    [
      (paymentStatus === 'Paid') !== money,
      `${name} is ${paymentStatus}, its payment ${payment?.status ?? 'does not exist'}`,
    ],
    [isOver && money, `${name} is ${status} and keeps money: its payment is ${payment?.status}`],
    [isOver && rentalStatus !== 'NotRenting', `${name} is ${status} and ${rentalStatus}`],
    [
      rentalStatus !== 'NotRenting' && payment?.status !== 'Captured',
      `${name} is ${rentalStatus}, its payment ${payment?.status ?? 'missing'}: lent, not captured`,
    ],
    [status === 'Confirmed' && payment?.status === 'Closed', `${name} can never be paid: its payment is closed`],
    [
      rentalStatus === 'NotRenting' && payment?.status === 'Captured',
      `${name} is not handed over, its payment is captured`,
    ],
    [(status === 'Closed') !== (rentalStatus === 'Returned'), `${name} is ${status} and ${rentalStatus}`],
    [
      isOpen(reservation) && !holds,
      `${name} is ${status}, and item ${itemNo} held for ${item?.reservationNo ?? 'nobody'}`,
    ],
    [!isOpen(reservation) && holds === true, `${name} is ${status} and still holds item ${itemNo}`],
  ]);
}

function checkPayment(payment: PaymentState, { reservation: reservations }: Index): Differences {
  const { reservationNo, paymentNo, itemNo, itemPrice, status } = payment;
  const reservation = reservations.get(reservationNo);
  if (reservation === undefined)
    return [`payment ${paymentNo} is of reservation ${reservationNo}, which does not exist`];
  const price = reservation.total ?? reservation.itemPrice;
  const charged = isInForce(payment) && (itemPrice !== price || itemNo !== reservation.itemNo);
  return broken([
    [paymentNo !== reservationNo, `payment ${paymentNo} is of reservation ${reservationNo}`],
    [charged, `payment ${paymentNo} charges ${itemPrice} for item ${itemNo}, its reservation says ${price}`],
    [
      !isInForce(payment) && reservation.rentalStatus !== 'NotRenting',
      `payment ${paymentNo} is ${status}, its reservation ${reservation.rentalStatus}: refunded and lent`,
    ],
  ]);
}

/** A review exists exactly when it deleted its item. */
function checkReviews({ items, reviews, reservations }: Aggregates, { item, reservation }: Index): Differences {
  const written = reviews.filter(({ status }) => status === 'Written');
  const reviewed = new Map(written.map((review) => [review.reservationNo, review]));
  const asked = new Set(reviews.map(({ reservationNo }) => reservationNo));
  return [
    ...written.flatMap(({ reviewNo, reservationNo, itemNo, customerId, score }) => {
      const { deletion } = item.get(itemNo) ?? {};
      const renter = reservation.get(reservationNo);
      return broken([
        [
          deletion?.reservationNo !== reservationNo,
          `review ${reviewNo} exists, and item ${itemNo} was not deleted by it`,
        ],
        [
          deletion?.review !== undefined && deletion.review.score !== score,
          `review ${reviewNo} gives ${score}, item ${itemNo} left with ${deletion?.review?.score}`,
        ],
        [
          renter?.status !== 'Closed' || renter.customerId !== customerId,
          `review ${reviewNo} is not by the renter of a returned reservation`,
        ],
      ]);
    }),
    ...items.flatMap(({ itemNo, deletion }) =>
      deletion?.reservationNo !== undefined && reviewed.get(deletion.reservationNo)?.itemNo !== itemNo
        ? [`item ${itemNo} was deleted by a review of reservation ${deletion.reservationNo}, which does not exist`]
        : [],
    ),
    ...reservations.flatMap(({ reservationNo, status }) =>
      status === 'Closed' && !asked.has(reservationNo)
        ? [`nobody asks for a review of reservation ${reservationNo}`]
        : [],
    ),
  ];
}

function isOpen({ status }: ReservationState): boolean {
  return status === 'Requested' || status === 'Confirmed' || status === 'Cancelling';
}

function isInForce({ status }: PaymentState): boolean {
  return status === 'Approved' || status === 'Captured';
}
