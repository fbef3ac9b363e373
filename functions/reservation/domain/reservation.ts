import type { MaybeDays } from '#contracts/days/civil-day.ts';
import type { Extension } from '#contracts/days/extension.ts';
import type { Late } from '#contracts/days/late.ts';
import type { Terms } from '#contracts/days/terms.ts';

/** The fields of a reservation in every state. Its terms are the owner's; until the item answers, what the renter agreed to. */
interface Known extends MaybeDays, Extension, Terms {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  /** The renter again when they signed in: then it is theirs alone. Absent when nobody had signed in. */
  readonly renterId?: number | undefined;
  /** True when the renter is forgotten: then their name is gone for good. */
  readonly forgotten?: boolean | undefined;
  /** The owner of its item, once the item is held; absent when nobody owns it. */
  readonly ownerId?: number | undefined;
  readonly itemNo: number;
  /** The renter's idea of the name until the item answers; then the item's own. */
  readonly itemName: string | null;
  /**
   * Whole currency units. The price that the renter agreed to, or null for any price; once the item answered, its own.
   * Only that is ever charged.
   */
  readonly itemPrice: number | null;
  /** What is charged where that is not the price itself: price × days. Until the item answers, what the renter agreed to. */
  readonly total?: number | undefined;
  readonly paymentStatus: 'NotPaid' | 'Paid';
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
  /** Its place among the reservations of the item; the item uses it as a fence. */
  readonly holdSeq: number;
  /** The lowest place among the reservations that were open when it was made; absent when it was the only one. */
  readonly openSince?: number | undefined;
  /** The newest payment attempt (approval or cancellation) that took effect here; older news is ignored. */
  readonly paymentFence: number;
  readonly version: number;
}

/** Somebody else than the renter cancels it: who, and in which words. */
export interface TurnedDown {
  readonly by: 'owner' | 'operator';
  readonly reason: string;
}

/** Its item is not handed over yet. */
interface BeforeHandover extends Known {
  readonly rentalStatus: 'NotRenting';
  /** Until when it is held unpaid, in seconds since the epoch. Absent otherwise, and in rows older than this field. */
  readonly payBy?: number | undefined;
  /** From when it can be paid, in seconds since the epoch. Absent when that was at once, and while it is being cancelled. */
  readonly payFrom?: number | undefined;
  /** True while it has to be paid again because the provider let its authorization lapse. */
  readonly paymentLapsed?: boolean | undefined;
  /** Payment has not yet decided on the wish to cancel it (`requested`) or the passed deadline (`late`). */
  readonly cancellation?: 'requested' | 'late' | undefined;
  /** Whose wish that is, when it is not the renter's. */
  readonly turnedDown?: TurnedDown | undefined;
  readonly rejectionReason?: undefined;
}

/** It is requested, and the item has not answered yet. */
export interface RequestedReservation extends BeforeHandover {
  readonly status: 'Requested';
  readonly paymentStatus: 'NotPaid';
}

/** The item is held for it. In this state the renter can pay and cancel the payment. */
export interface UnlentReservation extends BeforeHandover {
  readonly status: 'Confirmed';
  readonly itemName: string;
  readonly itemPrice: number;
}

/** No payment is due, and payment has nothing to decide. */
interface Decided extends Known {
  readonly payBy?: undefined;
  readonly payFrom?: undefined;
  readonly paymentLapsed?: undefined;
  readonly turnedDown?: TurnedDown | undefined;
}

/** Its renter has the item, which is paid. */
export interface LentReservation extends Decided {
  readonly status: 'Confirmed';
  readonly itemName: string;
  readonly itemPrice: number;
  readonly paymentStatus: 'Paid';
  readonly rentalStatus: 'Renting';
  readonly cancellation?: undefined;
  readonly rejectionReason?: undefined;
}

/** The item refused it, or has another price than the renter agreed to. */
export interface RejectedReservation extends Decided {
  readonly status: 'Rejected';
  readonly paymentStatus: 'NotPaid';
  readonly rentalStatus: 'NotRenting';
  /** Rejected for its price, and the item has not been released yet. */
  readonly cancellation?: 'price-changed' | undefined;
  readonly rejectionReason?: RejectionReason | undefined;
}

/**
 * It is cancelled, by its renter, by somebody else (`turnedDown`) or because it expired. It still has the item's lock
 * until the item is released.
 */
export interface CancellingReservation extends Decided {
  readonly status: 'Cancelling';
  readonly rentalStatus: 'NotRenting';
  /** Absent when the previous version cancelled it without asking payment. */
  readonly cancellation?: 'by-renter' | 'expired' | undefined;
  readonly rejectionReason?: undefined;
}

/** It is cancelled, and the item is released. */
export interface CancelledReservation extends Decided {
  readonly status: 'Cancelled';
  readonly paymentStatus: 'NotPaid';
  readonly rentalStatus: 'NotRenting';
  readonly cancellation?: 'by-renter' | 'expired' | undefined;
  readonly rejectionReason?: undefined;
}

/** The item was returned. */
export interface ClosedReservation extends Decided, Late {
  /** Until when the owner may keep of the deposit, in seconds since the epoch; absent without one. */
  readonly keepDepositBy?: number | undefined;
  readonly status: 'Closed';
  readonly paymentStatus: 'Paid';
  readonly rentalStatus: 'Returned';
  readonly cancellation?: undefined;
  readonly rejectionReason?: undefined;
}

/** One renter's reservation of one item, by its state (docs/architecture/states.md). */
export type Reservation =
  | RequestedReservation
  | UnlentReservation
  | LentReservation
  | RejectedReservation
  | CancellingReservation
  | CancelledReservation
  | ClosedReservation;

/**
 * Why a reservation was rejected: the item's own word; `price-changed` when its price differs from the one that the
 * renter agreed to; `cancelled-by-owner` or `cancelled-by-operator` when that person cancelled it.
 */
export type RejectionReason = string;

/** True until the item has answered. */
export function isRequested(reservation: Reservation): reservation is RequestedReservation {
  return reservation.status === 'Requested';
}

/** True from its cancellation until the item is released. */
export function isCancelling(reservation: Reservation): reservation is CancellingReservation {
  return reservation.status === 'Cancelling';
}

/** True once it is cancelled. */
export function isCancelled(reservation: Reservation): boolean {
  return reservation.status === 'Cancelling' || reservation.status === 'Cancelled';
}

/** True for a cancelled reservation that clients cannot find any more. Its renter still sees who turned it down. */
export function isGone(reservation: Reservation): boolean {
  return isCancelled(reservation) && reservation.turnedDown === undefined;
}

/** True while it has neither ended nor been cancelled. */
export function isOpen(
  reservation: Reservation,
): reservation is RequestedReservation | UnlentReservation | LentReservation {
  return reservation.status === 'Requested' || reservation.status === 'Confirmed';
}

/** True while it is open and its item not handed over. */
export function isBeforeHandover(reservation: Reservation): reservation is RequestedReservation | UnlentReservation {
  return isOpen(reservation) && reservation.rentalStatus === 'NotRenting';
}

/** True when it has ended and let its item's lock go. */
export function isOver({ status, cancellation }: Reservation): boolean {
  return status === 'Cancelled' || status === 'Closed' || (status === 'Rejected' && cancellation === undefined);
}

/** True when it is cancelled, or rejected for its price, and the item is not released yet. */
export function awaitsRelease({ status, cancellation }: Reservation): boolean {
  return status === 'Cancelling' || (status === 'Rejected' && cancellation !== undefined);
}

/** True while it is confirmed and its item not handed over: the renter can pay and cancel the payment. */
export function isUnlent(reservation: Reservation): reservation is UnlentReservation {
  return reservation.status === 'Confirmed' && reservation.rentalStatus === 'NotRenting';
}

/** True from its payment to the return of its item. */
export function isPaidFor({ status, paymentStatus }: Reservation): boolean {
  return status === 'Confirmed' && paymentStatus === 'Paid';
}

/** True while its renter waits for payment to decide whether it can be cancelled. */
export function isCancellationAsked({ cancellation }: Reservation): boolean {
  return cancellation === 'requested';
}

/** Why a reservation is Rejected, in clients' eyes: one that was turned down is, too. */
export function rejectionReasonOf(reservation: Reservation): RejectionReason | undefined {
  const { turnedDown, rejectionReason, cancellation } = reservation;
  if (isCancelled(reservation)) return turnedDown && `cancelled-by-${turnedDown.by}`;
  return cancellation === 'price-changed' ? cancellation : rejectionReason;
}

/** True when a payment cancellation under this number is news. It overrules the payment with the same number. */
export function isNewerCancellation({ paymentFence, paymentStatus }: Reservation, attempt: number): boolean {
  return attempt > paymentFence || (attempt === paymentFence && paymentStatus === 'Paid');
}
