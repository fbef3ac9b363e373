/**
 * Where a reservation stands in its saga: asked for, confirmed by the item, refused by it, being cancelled
 * (until the item has let go and the payment is given back), cancelled, or closed after the return.
 */
export type ReservationStatus = 'Requested' | 'Confirmed' | 'Rejected' | 'Cancelling' | 'Cancelled' | 'Closed';

/** One renter's reservation of one item. */
export interface Reservation {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  readonly itemNo: number;
  /** What the renter believed until the item confirmed; the item's own from then on. */
  readonly itemName: string | null;
  /** Whole currency units. Only a confirmed price, the item's own, is ever charged. */
  readonly itemPrice: number | null;
  readonly paymentStatus: 'NotPaid' | 'Paid';
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
  readonly status: ReservationStatus;
  /** Its place among the reservations of the item; the item fences by it. */
  readonly holdSeq: number;
  /** The newest payment attempt (approval or cancellation) that took effect here; older news is ignored. */
  readonly paymentFence: number;
  readonly version: number;
}

/** The item's lock in the reservation table: who has it open, and how many reservations there have been. */
export interface ItemLock {
  readonly itemNo: number;
  readonly openReservationNo?: number | undefined;
  /** Whose reservation that is; unknown of a lock that was taken before this was noted. */
  readonly openCustomerId?: number | undefined;
  readonly holdSeq: number;
}

/** True once it is cancelled or about to be: clients do not find it any more, unless the item refuses to let go. */
export function isCancelled(reservation: Reservation): boolean {
  return reservation.status === 'Cancelling' || reservation.status === 'Cancelled';
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
