/**
 * Where a payment stands: money authorized, taken at the hand-over, given back (it can be paid again),
 * or closed for good because its reservation was cancelled.
 */
export type PaymentStatus = 'Approved' | 'Captured' | 'Canceled' | 'Closed';

/** The payment of one reservation, known by its number: a second charge has no place to be stored. */
export interface Payment {
  readonly paymentNo: number;
  readonly reservationNo: number;
  readonly itemNo: number;
  /** Whole currency units. */
  readonly itemPrice: number;
  /** Whose reservation it pays; unknown of payments of before, and of those nobody paid. */
  readonly customerId?: number | undefined;
  readonly status: PaymentStatus;
  /** The newest attempt that changed it (approval or cancellation); older ones are refused. */
  readonly attempt: number;
  /** The provider's name for the money in force or given back last. */
  readonly authorizationId?: string | undefined;
  /** The provider's names for money that was promised back and is not known to be there yet; absent when none was ever promised. */
  readonly refundsPending?: readonly string[] | undefined;
  readonly version: number;
}

/** True while the renter's money is with us. */
export function isInForce(payment: Payment): boolean {
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
