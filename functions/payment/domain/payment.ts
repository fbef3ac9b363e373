/** What is known of a payment in every state. */
interface Known {
  readonly paymentNo: number;
  readonly reservationNo: number;
  readonly itemNo: number;
  /** Whole currency units. */
  readonly itemPrice: number;
  /** Whose reservation it pays; unknown of payments of before, and of those nobody paid. */
  readonly customerId?: number | undefined;
  /** The newest attempt that changed it (approval or cancellation); older ones are refused. */
  readonly attempt: number;
  /** The provider's names for money that was promised back and is not known to be there yet; absent when none was ever promised. */
  readonly refundsPending?: readonly string[] | undefined;
  readonly version: number;
}

/** The renter's money is with us. */
interface InForce extends Known {
  /** The provider's name for it. */
  readonly authorizationId: string;
}

/** No money is with us. */
interface NotInForce extends Known {
  /** The provider's name for the money given back last; absent when nobody ever paid. */
  readonly authorizationId?: string | undefined;
}

/** The money is authorized. */
export interface ApprovedPayment extends InForce {
  readonly status: 'Approved';
}

/** The money was taken at the hand-over. */
export interface CapturedPayment extends InForce {
  readonly status: 'Captured';
}

/** The money was given back, and it can be paid again. */
export interface CanceledPayment extends NotInForce {
  readonly status: 'Canceled';
}

/** It is closed for good, because its reservation was cancelled. */
export interface ClosedPayment extends NotInForce {
  readonly status: 'Closed';
}

/** The payment of one reservation, known by its number: a second charge has no place to be stored. */
export type Payment = ApprovedPayment | CapturedPayment | CanceledPayment | ClosedPayment;

/** True while the renter's money is with us. */
export function isInForce(payment: Payment): payment is ApprovedPayment | CapturedPayment {
  return payment.status === 'Approved' || payment.status === 'Captured';
}

/** What a payment is for. */
export interface Charge {
  readonly reservationNo: number;
  readonly itemNo: number;
  readonly itemPrice: number;
  readonly customerId?: number | undefined;
}

/** False for a payment that was closed or cancelled before any money was authorized: a mark, not a payment. */
export function wasEverPaid(payment: Payment): boolean {
  return payment.authorizationId !== undefined;
}

/** The money that whoever ends a payment has to give back: none when none is in force. */
export function moneyToGiveBack(payment: Payment | undefined): {
  readonly authorizationId?: string | undefined;
  readonly captured: boolean;
} {
  if (payment === undefined || !isInForce(payment)) return { captured: false };
  return { authorizationId: payment.authorizationId, captured: payment.status === 'Captured' };
}
