/**
 * Where a reservation stands in its saga: asked for, confirmed by the item, rejected, cancelled but still holding the
 * item's lock (`Cancelling`: until the item has let go), cancelled, or closed after the return. One that is only
 * asked to end keeps its status until payment has decided.
 */
export type ReservationStatus = 'Requested' | 'Confirmed' | 'Rejected' | 'Cancelling' | 'Cancelled' | 'Closed';

/**
 * How a reservation ends before its item was handed over. Payment has yet to decide what its renter `requested`, or
 * what is `late`. Or it has ended, and the item has yet to let go: by its renter, because it `expired`, or because
 * the item's price was not the one agreed to.
 */
export type Cancellation = 'requested' | 'late' | 'by-renter' | 'expired' | 'price-changed';

/**
 * Why a reservation was rejected: by the item, or because its price was not the one that the renter had agreed to.
 */
export type RejectionReason = 'held' | 'deleted' | 'unknown' | 'price-changed';

/** One renter's reservation of one item. */
export interface Reservation {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  readonly itemNo: number;
  /** What the renter believed until the item answered; the item's own from then on. */
  readonly itemName: string | null;
  /**
   * Whole currency units. What the renter agreed to, null for whatever it costs; once the item answered, its own.
   * Only that is ever charged.
   */
  readonly itemPrice: number | null;
  readonly paymentStatus: 'NotPaid' | 'Paid';
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
  readonly status: ReservationStatus;
  /** Its place among the reservations of the item; the item fences by it. */
  readonly holdSeq: number;
  /** The newest payment attempt (approval or cancellation) that took effect here; older news is ignored. */
  readonly paymentFence: number;
  /**
   * Until when it is held without being paid, in seconds since the epoch. Only while that is so; what is older than
   * this field has none.
   */
  readonly payBy?: number | undefined;
  readonly cancellation?: Cancellation | undefined;
  readonly rejectionReason?: RejectionReason | undefined;
  readonly version: number;
}

/** The item's lock in the reservation table: who has it open, and how many reservations there have been. */
export interface ItemLock {
  readonly itemNo: number;
  readonly openReservationNo?: number | undefined;
  /** Whose reservation that is; unknown of a lock that was taken before this was noted. */
  readonly openCustomerId?: number | undefined;
  /** Of a lock that a cancelled reservation let go: whose that was, and when it let go, in ms since the epoch. */
  readonly lastCustomerId?: number | undefined;
  readonly freedAt?: number | undefined;
  readonly holdSeq: number;
}

/** True once it is cancelled: clients do not find it any more. */
export function isCancelled(reservation: Reservation): boolean {
  return reservation.status === 'Cancelling' || reservation.status === 'Cancelled';
}

/** True while it is neither over nor cancelled. */
export function isOpen(reservation: Reservation): boolean {
  return reservation.status === 'Requested' || reservation.status === 'Confirmed';
}

/** True when it is over, and its item's lock let go with it. */
export function isOver({ status, cancellation }: Reservation): boolean {
  return status === 'Cancelled' || status === 'Closed' || (status === 'Rejected' && cancellation === undefined);
}

/** True once it is cancelled, or rejected for its price, with the item still to let go. */
export function awaitsRelease({ status, cancellation }: Reservation): boolean {
  return status === 'Cancelling' || (status === 'Rejected' && cancellation !== undefined);
}

/** True while it is confirmed and its item not handed over: the time to pay and to take back. */
export function isUnlent(reservation: Reservation): boolean {
  return reservation.status === 'Confirmed' && reservation.rentalStatus === 'NotRenting';
}

/** True while its renter waits for payment to decide whether it can be cancelled. */
export function isCancellationAsked({ cancellation }: Reservation): boolean {
  return cancellation === 'requested';
}

/** Why a reservation is Rejected. */
export function rejectionReasonOf({ rejectionReason, cancellation }: Reservation): RejectionReason | undefined {
  return cancellation === 'price-changed' ? cancellation : rejectionReason;
}

/**
 * True when a cancellation of the payment under this number is news: of the payment with the same number it is the
 * later word.
 */
export function isNewerCancellation({ paymentFence, paymentStatus }: Reservation, attempt: number): boolean {
  return attempt > paymentFence || (attempt === paymentFence && paymentStatus === 'Paid');
}

/** What a reservation costs, and whom: the item's own price, known once it is confirmed. */
export interface Charge {
  readonly reservationNo: number;
  readonly itemNo: number;
  readonly itemPrice: number;
  readonly customerId: number;
}

/** The charge of a confirmed reservation. Throws when the item has not said its price: nothing else may ever be charged. */
export function chargeOf({ reservationNo, customerId, itemNo, itemPrice, status }: Reservation): Charge {
  if (itemPrice === null || status === 'Requested')
    throw new Error(`reservation ${reservationNo} has no confirmed price`);
  return { reservationNo, itemNo, itemPrice, customerId };
}
