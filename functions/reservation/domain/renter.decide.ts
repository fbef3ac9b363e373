import { type Decision, happened, nothing, notYet, type Rejection, rejected } from '#shared/domain/decision.ts';
import { paidUnder, takenBack } from './reservation.changes.ts';
import type { ReservationEvent } from './reservation.events.ts';
import {
  isCancellationAsked,
  isCancelled,
  isGone,
  isNewerCancellation,
  isUnlent,
  type Reservation,
  rejectionReasonOf,
  type TurnedDown,
} from './reservation.ts';
import { otherTerms } from './reserve.decide.ts';

/**
 * The renter's commands, before and after payment has answered. `attempt`: the number under which payment was asked.
 * `now`, and `payBy`, until when it can be paid again: seconds since the epoch.
 */
export type RenterCommand =
  | { readonly type: 'RequestCancellation'; readonly turnedDown?: TurnedDown | undefined }
  | { readonly type: 'Cancel' }
  | { readonly type: 'RequestPayment'; readonly attempt: number; readonly now: number }
  | { readonly type: 'RequestPaymentCancellation'; readonly attempt: number; readonly payBy: number };

/** Why the payment or the reservation cannot be cancelled any more. */
export const itemLent: Rejection = {
  kind: 'conflict',
  code: 'item-lent',
  detail: 'the item was handed over to this reservation already',
};

/** Decides a renter's command on their reservation. A cancelled reservation answers as if it had never existed. */
export function decideForRenter(
  reservation: Reservation | undefined,
  command: RenterCommand,
): Decision<ReservationEvent> {
  if (reservation === undefined || isCancelled(reservation)) {
    // The event of its own cancellation completed it already.
    if (reservation !== undefined && command.type === 'Cancel') return nothing();
    return reservation === undefined || isGone(reservation) ? unknownReservation() : decideTurnedDown(command);
  }
  switch (command.type) {
    case 'RequestCancellation':
      return decideRequestCancellation(reservation, command);
    case 'Cancel':
      return notCancellable(reservation) ?? happened({ type: 'ReservationCancelled', cancellation: 'by-renter' });
    case 'RequestPayment':
      return decidePay(reservation, command);
    case 'RequestPaymentCancellation':
      return decideUnpay(reservation, command);
  }
}

/**
 * A renter who pays a Paid reservation, or cancels the payment of a NotPaid one, causes a request to payment as well.
 * It has a number of its own, so that no older request that arrives later overrules it.
 */
export function decideAskAgain(
  reservation: Reservation | undefined,
  wanted: Reservation['paymentStatus'],
): Decision<ReservationEvent> {
  if (reservation === undefined || !isUnlent(reservation) || isCancellationAsked(reservation)) return nothing();
  return reservation.paymentStatus === wanted ? happened({ type: 'PaymentAskedAgain' }) : nothing();
}

/**
 * The wish is recorded before payment is asked. Until payment decides, the renter can neither pay nor cancel the
 * payment. A repeated wish changes nothing.
 */
function decideRequestCancellation(
  reservation: Reservation,
  { turnedDown }: Extract<RenterCommand, { type: 'RequestCancellation' }>,
): Decision<ReservationEvent> {
  const refusal = notCancellable(reservation);
  if (refusal) return refusal;
  if (isCancellationAsked(reservation)) return nothing();
  return happened({ type: 'CancellationRequested', cancellation: 'requested', ...(turnedDown && { turnedDown }) });
}

/** It is cancelled already, and its renter can still see that. */
function decideTurnedDown({ type }: RenterCommand): Decision<ReservationEvent> {
  if (type === 'RequestCancellation') return nothing();
  return rejected(
    'conflict',
    'reservation-rejected',
    'this reservation was cancelled by somebody else than its renter',
  );
}

function unknownReservation(): Decision<ReservationEvent> {
  return rejected('not-found', 'reservation-not-found', 'there is no such reservation');
}

function notCancellable(reservation: Reservation): Decision<ReservationEvent> | undefined {
  return notOpen(reservation) ?? alreadyLent(reservation);
}

function decidePay(
  reservation: Reservation,
  { attempt, now }: Extract<RenterCommand, { type: 'RequestPayment' }>,
): Decision<ReservationEvent> {
  if (reservation.status === 'Requested') {
    return notYet('reservation-not-confirmed', 'the item has not confirmed this reservation yet');
  }
  // Lent on that payment, or ended: the money was captured, so the payment cannot be cancelled.
  if (reservation.paymentStatus === 'Paid' && !isUnlent(reservation)) return nothing();
  const refusal = notOpen(reservation) ?? cancellationAsked(reservation) ?? tooEarly(reservation, now);
  if (refusal) return refusal;
  if (attempt > reservation.paymentFence) return happened(paidUnder(attempt, reservation));
  if (reservation.paymentStatus === 'Paid') return nothing();
  return notYet('payment-overtaken', 'the payment was cancelled in the meantime');
}

function decideUnpay(
  reservation: Reservation,
  command: Extract<RenterCommand, { type: 'RequestPaymentCancellation' }>,
): Decision<ReservationEvent> {
  const refusal = notOpen(reservation) ?? alreadyLent(reservation) ?? cancellationAsked(reservation);
  if (refusal) return refusal;
  // Before the item has confirmed, no payment is possible.
  if (reservation.status === 'Requested') return nothing();
  if (isNewerCancellation(reservation, command.attempt)) return happened(takenBack(reservation, command));
  if (reservation.paymentStatus === 'NotPaid') return nothing();
  return notYet('payment-overtaken', 'the reservation was paid anew in the meantime');
}

function notOpen(reservation: Reservation): Decision<ReservationEvent> | undefined {
  const { status } = reservation;
  if (status === 'Closed') return rejected('conflict', 'reservation-closed', 'this reservation is over');
  if (status !== 'Rejected') return undefined;
  if (rejectionReasonOf(reservation) !== 'price-changed')
    return rejected('conflict', 'reservation-rejected', 'the item refused this reservation');
  return otherTerms(reservation);
}

function alreadyLent({ rentalStatus }: Reservation): Decision<ReservationEvent> | undefined {
  return rentalStatus === 'NotRenting' ? undefined : { outcome: 'rejected', rejection: itemLent };
}

/** The authorization of a card would have lapsed by the hand-over. */
function tooEarly(reservation: Reservation, now: number): Decision<ReservationEvent> | undefined {
  const { payFrom, paymentStatus } = reservation;
  if (payFrom === undefined || now >= payFrom || paymentStatus === 'Paid') return undefined;
  return rejected('conflict', 'too-early-to-pay', 'this reservation is paid once its first day is near', { payFrom });
}

function cancellationAsked(reservation: Reservation): Decision<ReservationEvent> | undefined {
  return isCancellationAsked(reservation)
    ? notYet('cancellation-undecided', 'this reservation is to be cancelled, which is not decided yet')
    : undefined;
}
