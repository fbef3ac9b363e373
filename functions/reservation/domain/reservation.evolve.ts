import { lateIn } from '#contracts/days/late.ts';
import type { Terms } from '#contracts/days/terms.ts';
import type { ReservationEvent } from './reservation.events.ts';
import {
  isBeforeHandover,
  isCancelling,
  isRequested,
  isUnlent,
  type RequestedReservation,
  type Reservation,
  rejectionReasonOf,
  type TurnedDown,
} from './reservation.ts';

type Reserved = Extract<ReservationEvent, { type: 'Reserved' }>;

/**
 * The reservation after an event: folding its events from nothing gives its state. Throws when the first event is not
 * Reserved, or when an event cannot happen in the state.
 */
export function evolveReservation(reservation: Reservation | undefined, event: ReservationEvent): Reservation {
  if (event.type === 'Reserved') return firstReservation(event);
  if (reservation === undefined) throw new Error(`${event.type} of a reservation that was never made`);
  return { ...stateAfter(reservation, event), version: reservation.version + 1 };
}

/** The reservation in its first state. */
export function firstReservation({ type: _, ...wanted }: Reserved): RequestedReservation {
  const fresh = { paymentStatus: 'NotPaid', rentalStatus: 'NotRenting', status: 'Requested' } as const;
  return { ...wanted, ...fresh, paymentFence: 0, version: 1 };
}

function stateAfter(reservation: Reservation, event: Exclude<ReservationEvent, Reserved>): Reservation {
  switch (event.type) {
    case 'ReservationConfirmed':
      return {
        ...only(reservation, isRequested),
        status: 'Confirmed',
        itemName: event.itemName,
        itemPrice: event.itemPrice,
        total: event.total,
        ...termsOf(event),
        ...(event.ownerId !== undefined && { ownerId: event.ownerId }),
      };
    case 'ReservationRejected':
      return { ...only(reservation, isRequested), status: 'Rejected', rejectionReason: event.reason, ...ended };
    case 'CancellationRequested':
      return event.cancellation === 'late'
        ? { ...only(reservation, isBeforeHandover), cancellation: 'late' }
        : { ...only(reservation, isBeforeHandover), ...ended, cancellation: 'requested', ...by(event.turnedDown) };
    case 'ReservationCancelled':
      return cancelledBy(event, reservation);
    case 'PaymentRequested':
      return {
        ...only(reservation, isUnlent),
        paymentStatus: 'Paid',
        paymentFence: event.attempt,
        ...ended,
        payFrom: reservation.payFrom,
        ...asked(reservation),
      };
    case 'PaymentCancellationRequested': {
      const { attempt: paymentFence, payBy = reservation.payBy, lapsed, wasNotPaid } = event;
      // What lapsed stays so until it is paid: its time to pay goes on.
      const isStill = wasNotPaid === true && reservation.cancellation !== 'requested';
      const paymentLapsed = lapsed ?? (isStill ? reservation.paymentLapsed : undefined);
      return {
        ...only(reservation, isUnlent),
        paymentStatus: 'NotPaid',
        paymentFence,
        payBy,
        paymentLapsed,
        ...asked(reservation),
      };
    }
    case 'PaymentAskedAgain':
      return reservation;
    case 'RenterForgotten':
      return { ...reservation, customerName: null, forgotten: true };
    case 'RentalStarted':
      // A lent item is a paid one: its payment was captured before the hand-over.
      return { ...only(reservation, isUnlent), rentalStatus: 'Renting', paymentStatus: 'Paid', ...ended };
    case 'ReservationClosed':
      return closedBecause(event, reservation);
  }
}

/**
 * The reservation, typed as a state in which the event can happen. Throws when it is in another: then a decision is
 * wrong.
 */
function only<S extends Reservation>(reservation: Reservation, isSo: (one: Reservation) => one is S): S {
  if (isSo(reservation)) return reservation;
  throw new Error(`reservation ${reservation.reservationNo} is ${reservation.status}, in which this cannot happen`);
}

/** No payment is due, and nothing is undecided. */
const ended = {
  payBy: undefined,
  payFrom: undefined,
  paymentLapsed: undefined,
  cancellation: undefined,
  turnedDown: undefined,
};

/**
 * The wish to cancel stays, whatever the payment's events say. Whether the reservation is overdue has to be asked again.
 */
function asked({ cancellation, turnedDown }: Reservation) {
  return cancellation === 'requested' ? { cancellation, ...by(turnedDown) } : { cancellation: undefined };
}

/** Its renter still sees a reservation that somebody else cancelled: the money is on its way back. */
function turnedDownIn({ turnedDown }: Reservation) {
  return turnedDown === undefined ? {} : ({ turnedDown, paymentStatus: 'NotPaid' } as const);
}

/** The item's own terms take the place of those that the renter agreed to. */
function termsOf({ deposit, lateFee }: Terms): Terms {
  return { deposit, lateFee };
}

/** Who cancels it, when it is not the renter. */
function by(turnedDown: TurnedDown | undefined) {
  return turnedDown === undefined ? {} : { turnedDown };
}

function cancelledBy(
  event: Extract<ReservationEvent, { type: 'ReservationCancelled' }>,
  reservation: Reservation,
): Reservation {
  const { cancellation } = event;
  if (cancellation !== 'price-changed')
    return {
      ...only(reservation, isBeforeHandover),
      status: 'Cancelling',
      // No list finds its row by the renter's number, so it must not have the name of somebody who may be forgotten.
      customerName: null,
      ...ended,
      cancellation,
      ...(cancellation === 'by-renter' ? turnedDownIn(reservation) : {}),
    };
  const { itemName, itemPrice, total } = event;
  const own = { itemName, itemPrice, total, ...termsOf(event) };
  return { ...only(reservation, isRequested), status: 'Rejected', ...own, ...ended, cancellation };
}

function closedBecause(
  event: Extract<ReservationEvent, { type: 'ReservationClosed' }>,
  reservation: Reservation,
): Reservation {
  if (event.because === 'returned') {
    const { keepDepositBy } = event;
    const closed = { status: 'Closed', rentalStatus: 'Returned', paymentStatus: 'Paid', ...ended } as const;
    return {
      ...reservation,
      ...closed,
      rejectionReason: undefined,
      ...(keepDepositBy !== undefined && { keepDepositBy }),
      ...lateIn(event),
    };
  }
  if (reservation.status === 'Rejected')
    return { ...reservation, rejectionReason: rejectionReasonOf(reservation), ...ended };
  return { ...only(reservation, isCancelling), status: 'Cancelled', paymentStatus: 'NotPaid' };
}
