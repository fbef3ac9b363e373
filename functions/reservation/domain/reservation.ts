/** What is known of a reservation in every state. */
interface Known {
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
  /** Its place among the reservations of the item; the item fences by it. */
  readonly holdSeq: number;
  /** The newest payment attempt (approval or cancellation) that took effect here; older news is ignored. */
  readonly paymentFence: number;
  readonly version: number;
}

/** Its item is not handed over yet. */
interface BeforeHandover extends Known {
  readonly rentalStatus: 'NotRenting';
  /**
   * Until when it is held without being paid, in seconds since the epoch. Only while that is so; what is older than
   * this field has none.
   */
  readonly payBy?: number | undefined;
  /** Payment has yet to decide what its renter `requested`, or what is `late`. */
  readonly cancellation?: 'requested' | 'late' | undefined;
  readonly rejectionReason?: undefined;
}

/** It is asked for, and the item has yet to answer. */
export interface RequestedReservation extends BeforeHandover {
  readonly status: 'Requested';
  readonly paymentStatus: 'NotPaid';
}

/** The item holds itself for it: the time to pay and to take back. */
export interface UnlentReservation extends BeforeHandover {
  readonly status: 'Confirmed';
  readonly itemName: string;
  readonly itemPrice: number;
}

/** Nobody has to pay any more, and payment has nothing to decide. */
interface Decided extends Known {
  readonly payBy?: undefined;
}

/** Its renter has the thing, which is paid. */
export interface LentReservation extends Decided {
  readonly status: 'Confirmed';
  readonly itemName: string;
  readonly itemPrice: number;
  readonly paymentStatus: 'Paid';
  readonly rentalStatus: 'Renting';
  readonly cancellation?: undefined;
  readonly rejectionReason?: undefined;
}

/** The item refused it, or has another price than the one agreed to. */
export interface RejectedReservation extends Decided {
  readonly status: 'Rejected';
  readonly paymentStatus: 'NotPaid';
  readonly rentalStatus: 'NotRenting';
  /** For its price, and the item has yet to let go. */
  readonly cancellation?: 'price-changed' | undefined;
  readonly rejectionReason?: RejectionReason | undefined;
}

/** It is cancelled, by its renter or because it expired, and still has the item's lock: the item has yet to let go. */
export interface CancellingReservation extends Decided {
  readonly status: 'Cancelling';
  readonly rentalStatus: 'NotRenting';
  /** Absent when the version before cancelled it, which asked nobody. */
  readonly cancellation?: 'by-renter' | 'expired' | undefined;
  readonly rejectionReason?: undefined;
}

/** It is cancelled, and the item has let go. */
export interface CancelledReservation extends Decided {
  readonly status: 'Cancelled';
  readonly paymentStatus: 'NotPaid';
  readonly rentalStatus: 'NotRenting';
  readonly cancellation?: 'by-renter' | 'expired' | undefined;
  readonly rejectionReason?: undefined;
}

/** The thing came back. */
export interface ClosedReservation extends Decided {
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
 * Why a reservation was rejected: by the item, or because its price was not the one that the renter had agreed to.
 */
export type RejectionReason = 'held' | 'deleted' | 'unknown' | 'price-changed';

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

/** True until the item has answered. */
export function isRequested(reservation: Reservation): reservation is RequestedReservation {
  return reservation.status === 'Requested';
}

/** True once it is cancelled, until the item has let go. */
export function isCancelling(reservation: Reservation): reservation is CancellingReservation {
  return reservation.status === 'Cancelling';
}

/** True once it is cancelled: clients do not find it any more. */
export function isCancelled(reservation: Reservation): boolean {
  return reservation.status === 'Cancelling' || reservation.status === 'Cancelled';
}

/** True while it is neither over nor cancelled. */
export function isOpen(
  reservation: Reservation,
): reservation is RequestedReservation | UnlentReservation | LentReservation {
  return reservation.status === 'Requested' || reservation.status === 'Confirmed';
}

/** True while it is open and its item not handed over. */
export function isBeforeHandover(reservation: Reservation): reservation is RequestedReservation | UnlentReservation {
  return isOpen(reservation) && reservation.rentalStatus === 'NotRenting';
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
export function isUnlent(reservation: Reservation): reservation is UnlentReservation {
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

/** The charge of a confirmed reservation. Throws when it is in another state: nothing but a confirmed price may ever be charged. */
export function chargeOf(reservation: Reservation): Charge {
  const { reservationNo, itemNo, customerId } = reservation;
  if (reservation.status !== 'Confirmed') throw new Error(`reservation ${reservationNo} has no confirmed price`);
  return { reservationNo, itemNo, itemPrice: reservation.itemPrice, customerId };
}
