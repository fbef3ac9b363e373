import type { Decision } from '#shared/domain/decision.ts';
import { decideForget } from './forget.decide.ts';
import { decideOnNews, type ReservationNews } from './news.decide.ts';
import { decideAskAgain, decideForRenter, type RenterCommand } from './renter.decide.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import type { Reservation } from './reservation.ts';

/** The request of these tests' renter, at the item's own price. */
export const wish = { customerId: 3, customerName: 'Customer3', itemNo: 5, itemName: 'Camera?', itemPrice: 100 };

/** The time to pay by, and a later one for a payment that was cancelled later; seconds since the epoch. */
export const PAY_BY = 1_767_323_945;
export const PAY_BY_LATER = PAY_BY + 600;

/** When these tests' renter acts. */
export const NOW = PAY_BY - 900;

/** From when a reservation for later days can be paid. */
export const PAY_FROM = NOW + 600;

/** The events of reservation 7. */
export const reserved: Extract<ReservationEvent, { type: 'Reserved' }> = {
  type: 'Reserved',
  reservationNo: 7,
  ...wish,
  holdSeq: 1,
  payBy: PAY_BY,
};
/** The same for days that are far ahead. */
export const reservedAhead = { ...reserved, from: '2026-01-08', to: '2026-01-09', payFrom: PAY_FROM };
export const confirmed: ReservationEvent = { type: 'ReservationConfirmed', itemName: 'Camera', itemPrice: 100 };
export const rejected: ReservationEvent = { type: 'ReservationRejected', reason: 'held' };
export const wished: ReservationEvent = { type: 'CancellationRequested', cancellation: 'requested' };
export const turnedDown = { by: 'owner', reason: 'The lens is broken' } as const;
export const wishedByOwner: ReservationEvent = {
  type: 'CancellationRequested',
  cancellation: 'requested',
  turnedDown,
};
export const overdue: ReservationEvent = { type: 'CancellationRequested', cancellation: 'late' };
export const cancelled: ReservationEvent = { type: 'ReservationCancelled', cancellation: 'by-renter' };
export const expired: ReservationEvent = { type: 'ReservationCancelled', cancellation: 'expired' };
export const priceChanged: ReservationEvent = {
  type: 'ReservationCancelled',
  cancellation: 'price-changed',
  itemName: 'Camera',
  itemPrice: 120,
};
export const paid = (attempt: number): ReservationEvent => ({ type: 'PaymentRequested', attempt });
/** The same, while it is Paid. */
export const paidAgain = (attempt: number): ReservationEvent =>
  ({ ...paid(attempt), wasPaid: true }) as ReservationEvent;
export const unpaid = (attempt: number): ReservationEvent => ({
  type: 'PaymentCancellationRequested',
  attempt,
  payBy: PAY_BY_LATER,
});
/** The provider let the payment lapse. */
export const lapsed = (attempt: number): ReservationEvent => ({ ...unpaid(attempt), lapsed: true }) as ReservationEvent;
/** A cancelled payment although none is known here. */
export const unpaidUnheardOf = (attempt: number): ReservationEvent => ({
  type: 'PaymentCancellationRequested',
  attempt,
});
/** The same, while it is NotPaid. */
export const stillUnpaid = (attempt: number): ReservationEvent =>
  ({ ...unpaidUnheardOf(attempt), wasNotPaid: true }) as ReservationEvent;
export const askedAgain: ReservationEvent = { type: 'PaymentAskedAgain' };
export const forgotten: ReservationEvent = { type: 'RenterForgotten' };
export const rented: ReservationEvent = { type: 'RentalStarted' };
export const returned: ReservationEvent = { type: 'ReservationClosed', because: 'returned' };
export const closedCancelled: ReservationEvent = { type: 'ReservationClosed', because: 'cancelled' };

/** Its renter's commands. */
export const wishToCancel: RenterCommand = { type: 'RequestCancellation' };
export const ownerWishesToCancel: RenterCommand = { type: 'RequestCancellation', turnedDown };
export const cancel: RenterCommand = { type: 'Cancel' };
export const pay = (attempt: number): RenterCommand => ({ type: 'RequestPayment', attempt, now: NOW });
export const unpay = (attempt: number): RenterCommand => ({
  type: 'RequestPaymentCancellation',
  attempt,
  payBy: PAY_BY_LATER,
});

/** Paying once it is near. */
export const payOnceNear = (attempt: number): RenterCommand => ({ type: 'RequestPayment', attempt, now: PAY_FROM });

/** Until when its owner may keep of its deposit, if it has one. */
export const KEEP_DEPOSIT_BY = 1_800_000_000;

/** Its news from item and payment, and the time. */
export const itemHeld: ReservationNews = { type: 'Confirm', itemName: 'Camera', itemPrice: 100 };
export const holdRefused: ReservationNews = { type: 'Reject', reason: 'held' };
export const itemHeldAtAnotherPrice: ReservationNews = { type: 'Confirm', itemName: 'Camera', itemPrice: 120 };
export const itemRented: ReservationNews = { type: 'StartRental' };
export const itemReturnedOn = (returnedOn: string): ReservationNews => ({
  type: 'CloseReturned',
  keepDepositBy: KEEP_DEPOSIT_BY,
  returnedOn,
});
export const itemReturned = itemReturnedOn('2026-12-24');
export const itemReleased: ReservationNews = { type: 'RecordRelease' };
export const paymentClosed: ReservationNews = { type: 'RecordPaymentClosing', isExpired: false };
export const paymentExpired: ReservationNews = { type: 'RecordPaymentClosing', isExpired: true };
export const paymentApproved = (attempt: number): ReservationNews => ({ type: 'RecordApproval', attempt });
export const paymentCanceled = (attempt: number): ReservationNews => ({
  type: 'RecordPaymentCancellation',
  attempt,
  payBy: PAY_BY_LATER,
});
export const paymentLapsed = (attempt: number): ReservationNews =>
  ({ ...paymentCanceled(attempt), lapsed: true }) as ReservationNews;
/** The current time, in seconds since the epoch. */
export const itIs = (now: number): ReservationNews => ({ type: 'Expire', now });

/** All commands and news of a reservation. */
export type ReservationCommand = RenterCommand | ReservationNews;

/** The reservation's rules, for given/when/then. */
export const reservationRules = { decide, evolve: evolveReservation };

function decide(reservation: Reservation | undefined, command: ReservationCommand): Decision<ReservationEvent> {
  switch (command.type) {
    case 'RequestCancellation':
    case 'Cancel':
    case 'RequestPayment':
    case 'RequestPaymentCancellation':
      return decideForRenter(reservation, command);
    default:
      return decideOnNews(reservation, command);
  }
}

/** Asks payment again, each time under a version of its own: the reservation already has the wanted status. */
export const askAgain = { type: 'AskAgain' } as const;
/** The renter is forgotten. */
export const forget = { type: 'Forget' } as const;
export type Asked = ReservationCommand | typeof askAgain | typeof forget;

/** The rules with {@link askAgain} and {@link forget}. */
export const askingRules = {
  decide(reservation: Reservation | undefined, command: Asked) {
    if (command.type === 'Forget') return decideForget(reservation);
    return command.type === 'AskAgain'
      ? decideAskAgain(reservation, reservation?.paymentStatus ?? 'NotPaid')
      : decide(reservation, command);
  },
  evolve: evolveReservation,
};
