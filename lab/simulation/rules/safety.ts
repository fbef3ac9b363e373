import { isDeepStrictEqual } from 'node:util';
import { marketDay } from '#contracts/days/civil-day.ts';
import type { Item } from '#functions/item/domain/item.ts';
import { isInForce, type Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { TableMirror } from '../cloud/written-rows.ts';
import { judgeReturn } from './after-return.ts';
import { firstDayFor, judgeBookings, judgeReserved } from './extensions.ts';
import { hasLapsed } from './lapses.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * Whether a reservation has its item's lock: from its request until it is refused, or until it is over and the item has
 * let go.
 */
export function isOpen({ status, cancellation }: Reservation): boolean {
  return ['Requested', 'Confirmed', 'Cancelling'].includes(status) || cancellation === 'price-changed';
}

/**
 * The rules that hold at every moment, whatever is under way. The returned function judges what was written since its
 * last call; call it after every write and whenever money moved.
 */
export function watchSafety({ world, mirror }: Scene, blame: Blame): () => void {
  const { items, reservations, payments } = mirror;
  const { books } = world.provider;
  const lent = new Set<number>();
  const openOf = new Map<number, Set<number>>();

  // Reservations first, because a hold is judged by which reservation is open.
  const followed = [
    follow(reservations, blame, judgeReservation),
    follow(payments, blame, judgePayment),
    follow(items, blame, judgeItem),
    follow(mirror.reviews, blame, () => undefined),
  ];
  return () => {
    mirror.update();
    for (const one of followed) one();
    for (const reservationNo of lent) judgeMoneyOfLent(reservationNo);
  };

  function judgeReservation(reservation: Reservation): void {
    const { reservationNo, paymentFence, version, rentalStatus } = reservation;
    const before = reservations.of(reservationNo)[version - 2]?.state.paymentFence ?? 0;
    if (paymentFence < before) {
      blame('attempts grow', `reservation ${reservationNo} goes by attempt ${paymentFence}, after ${before}`);
    }
    judgeOpen(reservation);
    const isCancelled = reservation.cancellation === 'by-renter' || reservation.cancellation === 'expired';
    if (isCancelled && payments.latest.get(reservationNo)?.status !== 'Closed')
      blame('cancelled means closed', `reservation ${reservationNo} is cancelled, its payment can still be captured`);
    const paid = reservation.paymentStatus === 'Paid';
    if (rentalStatus !== 'NotRenting' && !paid)
      blame('lent means paid', `reservation ${reservationNo} is ${rentalStatus}, and NotPaid`);
    if (paid && !payments.of(reservationNo).some(({ state }) => isInForce(state))) {
      blame('paid means approved', `reservation ${reservationNo} is Paid, but nothing was ever approved for it`);
    }
  }

  function judgeOpen(reservation: Reservation): void {
    const { reservationNo, itemNo } = reservation;
    const open = openOf.get(itemNo) ?? new Set();
    openOf.set(itemNo, open);
    if (isOpen(reservation)) open.add(reservationNo);
    else open.delete(reservationNo);
    const others = [...open].flatMap((no) => (no === reservationNo ? [] : (reservations.latest.get(no) ?? [])));
    judgeReserved(reservation, others, mirror, blame);
    if (isOpen(reservation) && [...open].some((other) => clash(reservation, reservations.latest.get(other))))
      blame('one open reservation', `item ${itemNo} is reserved by ${[...open].join(' and ')} at once`);
  }

  function judgePayment(payment: Payment): void {
    const { reservationNo, status, authorizationId } = payment;
    judgeAttempt(payment);
    const money = authorizationId === undefined ? undefined : books.get(authorizationId);
    if (status === 'Captured' && money !== 'captured') {
      blame('captured means taken', `payment ${reservationNo} is Captured, its money is ${money}`);
    }
    if (status === 'Captured') judgeHandover(payment);
    if (hasLapsed(payment) && money !== 'lapsed')
      blame('only what has lapsed is given up', `payment ${reservationNo} says it has lapsed, its money is ${money}`);
    if (status === 'Approved' && money === undefined) {
      blame('approved means authorized', `payment ${reservationNo} is Approved, but nothing was authorized`);
    }
  }

  /** One item is in one pair of hands: no other reservation of it is captured and not returned. */
  function judgeHandover({ reservationNo, itemNo }: Payment): void {
    const others = [...payments.latest.values()].filter((one) => one.itemNo === itemNo && one.status === 'Captured');
    const item = items.of(itemNo);
    const isBack = (no: number) => item.some(({ state }) => state.returnedFrom === no);
    // What is written of a payment once its item is back, as that its deposit is due, is no hand-over.
    if (isBack(reservationNo)) return;
    const out = others.find((one) => one.reservationNo !== reservationNo && !isBack(one.reservationNo));
    if (out !== undefined)
      blame('one hand-over at a time', `item ${itemNo}: captured for ${out.reservationNo} and ${reservationNo}`);
  }

  /**
   * Each approval, and each cancellation by the renter, is newer than all before it; a repeated request finds the work
   * done.
   */
  function judgeAttempt(payment: Payment): void {
    const { reservationNo, status, attempt, version } = payment;
    const before = payments.of(reservationNo)[version - 2]?.state;
    if (before !== undefined && isRefund(before, payment)) return;
    if (before?.status === 'Closed') blame('closed for good', `payment ${reservationNo} was Closed and is ${status}`);
    if (status === 'Closed' && before?.status === 'Captured')
      blame('captured for good', `payment ${reservationNo} was Captured and is Closed`);
    if (status !== 'Approved' && status !== 'Canceled') return;
    // If both have the same number, the cancellation is the later one.
    const isLater = status === 'Canceled' && before?.status === 'Approved' && attempt === before.attempt;
    if (before !== undefined && attempt <= before.attempt && !isLater)
      blame('attempts grow', `payment ${reservationNo} is ${status} by attempt ${attempt}, after ${before.attempt}`);
  }

  /** Whether a payment only reports money that was given back; blames it if that is not so. */
  function isRefund(before: Payment, payment: Payment): boolean {
    const returned = before.refundsPending?.filter((id) => payment.refundsPending?.includes(id) !== true) ?? [];
    for (const id of returned)
      if (!['voided', 'refunded', 'lapsed'].includes(books.get(id) ?? ''))
        blame(
          'refunded means given back',
          `payment ${payment.reservationNo} says that ${id} is back: ${books.get(id)}`,
        );
    const { refundsPending: _, version: __, ...rest } = payment;
    const { refundsPending: ___, version: ____, ...same } = before;
    return returned.length > 0 && isDeepStrictEqual(rest, same);
  }

  function judgeItem(item: Item): void {
    const { itemNo, reservationNo, rentalStatus, version } = item;
    const before = items.of(itemNo)[version - 2]?.state;
    for (const fence of ['holdSeq', 'answeredSeq'] as const)
      if (item[fence] < (before?.[fence] ?? 0))
        blame('fences rise', `${fence} of item ${itemNo} is ${item[fence]}, after ${before?.[fence]}`);
    for (const booking of item.bookings ?? []) judgeHold(item, booking.reservationNo);
    judgeBookings(item, mirror, blame);
    judgeReturn(item, items, blame);
    if (reservationNo === undefined) return;
    judgeHold(item, reservationNo);
    if (rentalStatus !== 'Renting') return;
    lent.add(reservationNo);
    judgeDay(item, reservationNo);
    judgeOrder(item, reservationNo);
  }

  /** The item says that a hand-over begins; from then on nobody who begins earlier has a booking. */
  function judgeOrder({ itemNo, bookings = [], begunFrom = '' }: Item, reservationNo: number): void {
    const from = bookings.find((one) => one.reservationNo === reservationNo)?.from ?? '';
    const earlier = bookings.find((one) => one.from < from);
    if (begunFrom < from)
      blame('handed over in order', `item ${itemNo} is lent for ${reservationNo}, and did not say so before`);
    if (earlier !== undefined)
      blame(
        'handed over in order',
        `item ${itemNo} is lent for ${reservationNo}, and booked for ${earlier.reservationNo} from ${earlier.from}`,
      );
  }

  /** A booking is handed over from its first day on, or when it goes on from the day before, by the clock of whoever hands over: 2 s off at most. */
  function judgeDay({ itemNo, bookings = [] }: Item, reservationNo: number): void {
    const booking = bookings.find((one) => one.reservationNo === reservationNo);
    const from = booking && firstDayFor(booking, mirror);
    const today = marketDay({ now: () => new Date(Date.now() + 2_000).toISOString() });
    if (from !== undefined && from > today)
      blame('handed over on its days', `item ${itemNo} is lent for ${reservationNo} on ${today}, which begins ${from}`);
  }

  function judgeHold(item: Item, reservationNo: number): void {
    const { itemNo, deletion } = item;
    if (deletion !== undefined) blame('held items stay', `item ${itemNo} left the market while it is held`);
    const reservation = reservations.latest.get(reservationNo);
    if (reservation === undefined || !isOpen(reservation)) {
      blame(
        'held for an open reservation',
        `item ${itemNo} is held for reservation ${reservationNo}, ${reservation?.status}`,
      );
    }
    judgeRenter(item, reservation);
  }

  function judgeRenter({ itemNo, ownerId }: Item, reservation: Reservation | undefined): void {
    if (ownerId !== undefined && reservation?.customerId === ownerId)
      blame('nobody rents their own', `item ${itemNo} is held for its owner ${ownerId}`);
  }

  /** Once an item is handed over, its money is captured and stays so. */
  function judgeMoneyOfLent(reservationNo: number): void {
    const payment = payments.latest.get(reservationNo);
    const money = payment?.authorizationId === undefined ? undefined : books.get(payment.authorizationId);
    if (payment?.status === 'Captured' && money === 'captured') return;
    blame(
      'lent means captured',
      `reservation ${reservationNo} was lent to, its payment is ${payment?.status}, the money ${money}`,
    );
  }
}

/** Whether two reservations of one item exclude each other: unless both have days, and no day in common. */
export function clash(one: Reservation, other: Reservation | undefined): boolean {
  if (other === undefined || other.reservationNo === one.reservationNo) return false;
  if (one.from === undefined || one.to === undefined || other.from === undefined || other.to === undefined) return true;
  return one.from <= other.to && other.from <= one.to;
}

/** Judges each write of a table once. An event whose write changes only the version was not needed. */
function follow<S extends { readonly version: number }>(
  { writes, of }: TableMirror<S>,
  blame: Blame,
  judge: (state: S) => void,
): () => void {
  let seen = 0;
  return () => {
    for (; seen < writes.length; seen++) {
      const write = writes[seen];
      if (write === undefined) return;
      const { number, state, event } = write;
      const before = of(number)[state.version - 2]?.state;
      const isSame = before !== undefined && isDeepStrictEqual({ ...before, version: state.version }, state);
      // When payment is asked again, the request is made under the version that this write makes.
      if (isSame !== (event.type === 'PaymentAskedAgain'))
        blame(
          'every event tells of a change',
          `${event.type} of ${event.id} changes ${isSame ? 'nothing' : 'something'}`,
        );
      judge(state);
    }
  };
}
