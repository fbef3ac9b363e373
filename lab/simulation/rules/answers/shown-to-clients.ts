import { isDeepStrictEqual } from 'node:util';
import type { Item } from '#functions/item/domain/item.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Review } from '#functions/review/domain/review.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import { hasLapsed } from '../lapses.ts';

/**
 * What clients must see of something: every field by its name in the REST contract, null while it is unknown; without
 * links.
 */
export type Shown = Readonly<Record<string, unknown>>;

/** What clients see of an item; undefined once it is deleted. */
export function shownItem(item: Item): Shown | undefined {
  return item.deletion === undefined ? { ...fieldsOfItem(item), pictures: [] } : undefined;
}

/** What is shown of an item about whose days nobody has said anything. */
const nothingAboutDays = { priceUnit: 'Rental', minDays: null, maxDays: null, daysBetween: 0, blockedDays: [] };

/** Everything that an item says, but what only its own decisions need. */
function fieldsOfItem({
  holdSeq: _,
  answeredSeq: __,
  returnedFrom: ___,
  version: ____,
  deletion: _____,
  unseen: ______,
  begunFrom: _______,
  door: ________,
  place,
  // Files are not part of histories.
  picture: _________,
  otherPictures: __________,
  pastPictures: ___________,
  ownerId,
  reservationNo,
  bookings = [],
  ...all
}: Item): Shown {
  const { latitude = null, longitude = null, neighbourhood = null } = place ?? {};
  return {
    ...nothingAboutDays,
    ...all,
    latitude,
    longitude,
    neighbourhood,
    bookedDays: bookings.map(({ from, to }) => ({ from, to })),
    ownerId: ownerId ?? null,
    reservationNo: reservationNo ?? null,
  };
}

/**
 * What clients see of a reservation: in an open market all who have not signed in, else its two sides and operators.
 * Nobody else is shown it. Undefined once its renter cancelled it, `Cancelling` while that is undecided, `Rejected` when
 * somebody else cancelled it.
 */
export function shownReservation(reservation: Reservation): Shown | undefined {
  const { from, to, total, itemPrice, rentalStatus } = reservation;
  const shown = withoutDays(reservation);
  const days = { from: from ?? null, to: to ?? null, dueOn: rentalStatus === 'Renting' ? (to ?? null) : null };
  return shown && { ...shown, ...days, total: total ?? itemPrice };
}

function withoutDays({
  holdSeq: _,
  openSince: _______,
  since: ________,
  until: _________,
  paymentFence: __,
  version: ___,
  renterId: ____,
  ownerId: _____,
  forgotten: ______,
  deposit,
  turnedDown,
  cancellation,
  payFrom,
  ...known
}: Reservation): Shown | undefined {
  // Only the payment says until when of it may be kept.
  const all = Object.fromEntries(
    Object.entries({ ...known, ...(deposit && { deposit }) }).filter(([name]) => name !== 'keepDepositBy'),
  );
  const { status, payBy, rejectionReason } = known;
  if (status === 'Cancelling' || status === 'Cancelled') {
    if (turnedDown === undefined) return undefined;
    const rejected = { status: 'Rejected', rejectionReason: `cancelled-by-${turnedDown.by}`, payBy: null };
    return { ...all, ...rejected, paymentStatus: 'NotPaid', rejectionDetail: turnedDown.reason };
  }
  return {
    ...all,
    rejectionDetail: null,
    status: cancellation === 'requested' ? 'Cancelling' : status,
    payBy: dateOf(payBy),
    ...(payFrom !== undefined && payBy !== undefined && { payFrom: dateOf(payFrom) }),
    rejectionReason: cancellation === 'price-changed' ? cancellation : (rejectionReason ?? null),
  };
}

/** A moment in seconds since the epoch, as clients see it. */
function dateOf(seconds: number | undefined): string | null {
  return seconds === undefined ? null : new Date(seconds * 1000).toISOString();
}

/**
 * What clients see of a payment: in an open market nobody who reads has signed in. Undefined before money was authorized
 * for it.
 */
export function shownPayment({ payments }: Mirror, signIn: SignIn, payment: Payment): Shown | undefined {
  const { paymentNo, reservationNo, itemNo, itemPrice, status, authorizationId, refundsPending, deposit } = payment;
  if (authorizationId === undefined) return undefined;
  const paymentStatus = paymentStatusOf(payment);
  // Nothing was taken of what lapsed last.
  const lapsed = payments.of(paymentNo).findLast(({ state }) => state.version <= payment.version && hasLapsed(state))
    ?.state.authorizationId;
  const isBack = paymentStatus === 'Paid' || authorizationId === lapsed ? null : 'Done';
  const isLeft = refundsPending?.some((id) => id !== lapsed);
  const refundStatus = refundsPending === undefined ? null : isLeft ? 'Pending' : isBack;
  const refund = { refundStatus, ...(hasLapsed(payment) && { lapsed: true }) };
  const shown = { paymentNo, reservationNo, itemNo, itemPrice, total: itemPrice, paymentStatus, status, ...refund };
  return deposit === undefined ? shown : { ...shown, deposit: shownDeposit(deposit, signIn) };
}

/** Whether the renter's money is in force, in the original's words. */
export function paymentStatusOf({ status }: Payment): 'Paid' | 'NotPaid' {
  return status === 'Approved' || status === 'Captured' ? 'Paid' : 'NotPaid';
}

function shownDeposit(
  { amount, keepBy, kept, lapsed, ...deposit }: NonNullable<Payment['deposit']>,
  signIn: SignIn,
): Shown {
  if (lapsed) return { amount, status: 'Lapsed', keepBy: null, kept: 0, reason: null };
  const { daysLate, lateFeeDue } = deposit;
  const reason = signIn === 'open' ? undefined : deposit.reason;
  const decided = kept === undefined ? undefined : kept > 0 ? 'Kept' : 'Released';
  const status = decided ?? (keepBy === undefined ? 'Held' : 'Keepable');
  const fee = { ...(daysLate && { daysLate }), ...(lateFeeDue && { lateFeeDue }) };
  return { amount, status, keepBy: dateOf(keepBy), kept: kept ?? null, reason: reason ?? null, ...fee };
}

/** What clients see of a review; undefined before it is written. */
export function shownReview({
  status,
  version: _,
  renterId: __,
  forgotten: ___,
  score,
  comment,
  ...review
}: Review): Shown | undefined {
  return status === 'Written' ? { ...review, score: score ?? null, comment: comment ?? null } : undefined;
}

/** What the view `reviewInfo` must say of a review; undefined before it is written. */
export function shownReviewInfo(review: Review): Shown | undefined {
  const shown = shownReview(review);
  if (shown === undefined) return undefined;
  const { reservationNo: _, ...info } = shown;
  return info;
}

/**
 * What the view `itemInfo` must say of an item, deleted or not, computed from the aggregates alone: to the rental’s two
 * sides and to operators. In an open market everybody sees the same.
 */
export function shownItemInfo(item: Item, { reservations, reviews }: Mirror): Shown {
  const own = [...reservations.latest.values()].filter(({ itemNo }) => itemNo === item.itemNo);
  const newest = newestOf(own);
  const gone = ['Rejected', 'Cancelling', 'Cancelled'];
  const shown = newest === undefined || gone.includes(newest.status) ? undefined : newest;
  const due = shown?.rentalStatus === 'Renting' && shown.to !== undefined ? shown.to : null;
  const score = own
    .map(({ reservationNo }) => reviews.latest.get(reservationNo)?.score)
    .find((given) => given !== undefined);
  return {
    ...fieldsOfItem(item),
    itemStatus: item.deletion === undefined ? item.itemStatus : 'Deleted',
    reservationNo: shown?.reservationNo ?? null,
    rentalStatus: shown?.rentalStatus ?? null,
    customerId: shown?.customerId ?? null,
    customerName: shown?.customerName ?? null,
    paymentStatus: shown?.paymentStatus ?? null,
    payBy: shown?.status === 'Confirmed' ? dateOf(shown.payBy) : null,
    score: score ?? null,
    picture: null,
    dueOn: due,
  };
}

/** The newest reservation without days, or, when it is newer, the last that was handed over for days. */
function newestOf(all: readonly Reservation[]): Reservation | undefined {
  const place = ({ from = '', holdSeq }: Reservation) => `${from} ${String(holdSeq).padStart(9, '0')}`;
  const last = (some: readonly Reservation[]) => [...some].sort((a, b) => (place(a) < place(b) ? 1 : -1))[0];
  const whole = last(all.filter(({ from }) => from === undefined));
  const rental = last(all.filter(({ from, rentalStatus }) => from !== undefined && rentalStatus !== 'NotRenting'));
  if (whole === undefined || rental === undefined) return whole ?? rental;
  return whole.holdSeq > rental.holdSeq ? whole : rental;
}

/**
 * The fields in which a body differs from what it must show, in words; undefined when it shows exactly that. Links may
 * come on top.
 */
export function differenceOf(body: unknown, expected: Shown): string | undefined {
  const fields = fieldsOf(body);
  const names = new Set([...Object.keys(fields), ...Object.keys(expected)]);
  names.delete('_links');
  // Only who may manage an item sees them: see `shown-answers.ts`.
  if (!('bookings' in expected)) names.delete('bookings');
  // What it extends may have ended: see `overdue.ts`.
  names.delete('extensionOf');
  // A matter of the day on which it is read, which unit tests judge.
  names.delete('overdue');
  names.delete('returnedOn');
  // So is what is due while the item is out.
  if (fields.rentalStatus === 'Renting') for (const name of ['daysLate', 'lateFeeDue']) names.delete(name);
  for (const name of names) {
    if (!isDeepStrictEqual(fields[name], expected[name]))
      return `${name} is ${text(fields[name])}, not ${text(expected[name])}`;
  }
  return undefined;
}

/** Whether something is shown with these values. */
export function isShownAs(wanted: Shown, shown: Shown | undefined): boolean {
  return shown !== undefined && Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(shown[name], value));
}

/** A body's fields; empty when the body is not an object. */
export function fieldsOf(body: unknown): Shown {
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? 'not there';
}
