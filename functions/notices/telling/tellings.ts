import type * as z from 'zod/mini';
import { civilMinute } from '#contracts/days/civil-day.ts';
import type { itemState } from '#contracts/events/item.events.ts';
import type { paymentState } from '#contracts/events/payment.events.ts';
import type { reservationState } from '#contracts/events/reservation.events.ts';
import type { reviewState } from '#contracts/events/review.events.ts';
import type { NoticeReason, Side, Telling } from './notice.ts';
import { waitingTellings } from './waiting-tellings.ts';

type Reservation = z.output<typeof reservationState>;
type Payment = z.output<typeof paymentState>;
type What = Pick<Telling, 'kind' | 'reason' | 'changed' | 'words' | 'moment' | 'keptUntil'>;
type Parties = 'renterId' | 'ownerId' | 'reservationNo' | 'itemNo' | 'itemName' | 'from' | 'to';

/** An event of a reservation. */
interface Change {
  readonly state: Reservation;
}

/** How it was before its payment was cancelled. */
interface Before {
  readonly wasNotPaid?: boolean | undefined;
  readonly wasLapsed?: boolean | undefined;
}

/** Both sides of a reservation, renter first, as far as they have signed in. */
export function sidesOf({
  renterId,
  ownerId,
}: Pick<Reservation, 'renterId' | 'ownerId'>): readonly (readonly [Side, number])[] {
  return [
    ...(renterId === undefined ? [] : ([['renter', renterId]] as const)),
    ...(ownerId === undefined ? [] : ([['owner', ownerId]] as const)),
  ];
}

/** Tells each side what is meant for it; whoever has not signed in cannot be told. */
function tell(state: Pick<Reservation, Parties>, told: Readonly<Partial<Record<Side, What>>>): readonly Telling[] {
  const { reservationNo, itemNo, itemName, from, to } = state;
  return sidesOf(state).flatMap(([side, customerId]) => {
    const what = told[side];
    return what === undefined ? [] : [{ customerId, side, reservationNo, itemNo, itemName, from, to, ...what }];
  });
}

/** A wish to cancel is under way: nobody has to pay any more. */
const isEnding = ({ cancellation }: Reservation) => cancellation !== undefined;

function cancelled({ state, changed }: Change & Pick<What, 'changed'>): readonly Telling[] {
  const { cancellation, turnedDown } = state;
  if (cancellation === 'price-changed')
    return tell(state, { renter: { kind: 'refused', reason: 'price-changed', changed } });
  if (cancellation === 'expired') return both(state, { kind: 'cancelled', reason: 'expired' });
  if (turnedDown === undefined) return tell(state, { owner: { kind: 'cancelled', reason: 'by-renter' } });
  const reason: NoticeReason = turnedDown.by === 'owner' ? 'by-owner' : 'by-operator';
  const what: What = { kind: 'cancelled', reason, words: turnedDown.reason };
  // Who cancels knows it.
  return turnedDown.by === 'owner' ? tell(state, { renter: what }) : both(state, what);
}

function both(state: Reservation, what: What): readonly Telling[] {
  return tell(state, { renter: what, owner: what });
}

/** Who is told what, by event. */
export const tellings = {
  ...waitingTellings,
  /** `timeZone`: in which they are told from when it can be paid, when that is later. */
  ReservationConfirmed: ({ state }: Change, timeZone: string) => {
    const { payFrom } = state;
    const later = payFrom !== undefined && { moment: civilMinute(timeZone, payFrom * 1_000) };
    return tell(state, { renter: { kind: 'confirmed', ...later }, owner: { kind: 'reserved', ...later } });
  },
  ReservationRejected: ({ state, reason }: Change & { readonly reason: NoticeReason }) =>
    tell(state, { renter: { kind: 'refused', reason } }),
  ReservationCancelled: cancelled,
  /** A payment is told once, however often it is asked for. `keepsIt`: its renter has the thing by then, and gets nothing. */
  PaymentRequested: ({ state, wasPaid }: Change & { readonly wasPaid?: boolean | undefined }, keepsIt = false) => {
    if (wasPaid) return [];
    return tell(state, { renter: { kind: 'paid' }, owner: { kind: 'paid', ...(keepsIt && { keptUntil: state.to }) } });
  },
  /** `timeZone`: in which they are told until when a payment that lapsed is made again. */
  PaymentCancellationRequested: (change: Change & Before, timeZone: string) => {
    const { state, wasNotPaid, wasLapsed } = change;
    const { paymentLapsed, payBy } = state;
    if (isEnding(state) || (wasNotPaid && (!paymentLapsed || wasLapsed))) return [];
    if (!paymentLapsed || payBy === undefined) return both(state, { kind: 'pay-again' });
    const moment = civilMinute(timeZone, payBy * 1_000);
    return both(state, { kind: 'pay-again', reason: 'payment-lapsed', moment });
  },
  /** `keptUntil`: see {@link Telling}. */
  ReservationClosed: ({ state }: Change, keptUntil?: string) =>
    state.rentalStatus === 'Returned' ? both(state, { kind: 'returned', ...(keptUntil && { keptUntil }) }) : [],
  /**
   * What has become of a deposit, once it is done. `rental`: its name and days, as they are known. The owner's words are not repeated:
   * they are where the notice leads, until somebody is forgotten.
   */
  DepositSettled: (
    { state }: { readonly state: Payment },
    { itemName, from, to }: Pick<Telling, 'itemName' | 'from' | 'to'>,
  ): readonly Telling[] => {
    const { kept, lapsed } = state.deposit ?? {};
    const lapse: What = { kind: 'deposit', reason: 'deposit-lapsed' };
    const renter: What = { kind: 'deposit', reason: kept && !lapsed ? 'deposit-kept' : 'deposit-released' };
    return tell({ ...state, itemName, from, to }, { renter, ...(lapsed && { owner: lapse }) });
  },
  /** Whoever keeps the thing is asked once it is back: nobody can review what is lent. */
  ReviewRequested: (
    { state }: { readonly state: z.output<typeof reviewState> },
    keptUntil?: string,
  ): readonly Telling[] => {
    const { renterId, reservationNo, itemNo, itemName } = state;
    if (renterId === undefined || keptUntil !== undefined) return [];
    return [{ customerId: renterId, side: 'renter', kind: 'please-review', reservationNo, itemNo, itemName }];
  },
  /** The review is in the deletion that it caused; the deletion by the owner is no news to them. */
  ItemDeleted: ({ state }: { readonly state: z.output<typeof itemState> }): readonly Telling[] => {
    const { ownerId, itemNo, itemName, deletion } = state;
    if (ownerId === undefined || deletion?.review === undefined) return [];
    const { reservationNo, review } = deletion;
    const { score } = review;
    return [{ customerId: ownerId, side: 'owner', kind: 'reviewed', reservationNo, itemNo, itemName, score }];
  },
};
