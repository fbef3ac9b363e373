import type { Deposit } from './deposit.ts';

/** The fields of a payment in every state. */
interface Known extends Omit<Charge, 'deposit'> {
  readonly paymentNo: number;
  /** The newest attempt that changed it (approval or cancellation); older ones are refused. */
  readonly attempt: number;
  /**
   * The provider's ids of money that has to be given back and is not yet known to be back; absent when there never was
   * any.
   */
  readonly refundsPending?: readonly string[] | undefined;
  /** The provider's id of the money that lapsed last: it was never taken, so it is never given back. */
  readonly lapsedId?: string | undefined;
  /** Absent when none is reserved: none was agreed, or it was given back with the money. */
  readonly deposit?: Deposit | undefined;
  readonly version: number;
}

/** We have the renter's money. */
interface InForce extends Known {
  /** The provider's id of the money. */
  readonly authorizationId: string;
}

/** We have no money of the renter. */
interface NotInForce extends Known {
  /** The provider's id of the money given back last; absent when the renter never paid. */
  readonly authorizationId?: string | undefined;
}

/** The money is authorized. */
export interface ApprovedPayment extends InForce {
  readonly status: 'Approved';
}

/** The money was captured at the hand-over. */
export interface CapturedPayment extends InForce {
  readonly status: 'Captured';
}

/** The money was given back, and the renter can pay again. */
export interface CanceledPayment extends NotInForce {
  readonly status: 'Canceled';
  /** True when the provider let it lapse: nobody has taken it back. */
  readonly lapsed?: boolean | undefined;
}

/** It is closed for good, because its reservation was cancelled. */
export interface ClosedPayment extends NotInForce {
  readonly status: 'Closed';
}

/** The payment of one reservation, under the reservation's number: there is no place to store a second charge. */
export type Payment = ApprovedPayment | CapturedPayment | CanceledPayment | ClosedPayment;

/** Whether the provider let its money lapse before the hand-over, and nobody has paid anew since. */
export function hasLapsed(payment: Payment | undefined): boolean {
  return payment?.status === 'Canceled' && payment.lapsed === true;
}

/** True while we have the renter's money. */
export function isInForce(payment: Payment): payment is ApprovedPayment | CapturedPayment {
  return payment.status === 'Approved' || payment.status === 'Captured';
}

/** What a payment is for. */
export interface Charge {
  readonly reservationNo: number;
  readonly itemNo: number;
  /** Whole currency units. */
  readonly itemPrice: number;
  /** The renter of its reservation; unknown in payments of earlier versions and in those that were never paid. */
  readonly customerId?: number | undefined;
  /** The same when they have signed in. */
  readonly renterId?: number | undefined;
  /** The item's owner, if it has one. */
  readonly ownerId?: number | undefined;
  /** What is reserved beside it; absent for nothing. */
  readonly deposit?: number | undefined;
}

/** False for a payment that was closed or cancelled before any money was authorized: a mark, not a payment. */
export function wasEverPaid(payment: Payment): boolean {
  return payment.authorizationId !== undefined;
}

/** The money that has to be given back when a payment ends, and the deposit with it: none when none is in force. */
export function moneyToGiveBack(payment: Payment | undefined): {
  readonly authorizationId?: string | undefined;
  readonly captured: boolean;
  readonly deposit: number | undefined;
} {
  if (payment === undefined || !isInForce(payment)) return { captured: false, deposit: undefined };
  const { authorizationId, deposit } = payment;
  const reserved = deposit?.settled ? undefined : deposit?.amount;
  return { authorizationId, captured: payment.status === 'Captured', deposit: reserved };
}
