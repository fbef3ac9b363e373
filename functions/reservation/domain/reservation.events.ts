/** Why an item refused the hold. */
export type RejectionReason = 'held' | 'deleted' | 'unknown';

/** What can happen to a reservation. Names are the original's where it has one. */
export type ReservationEvent =
  | {
      readonly type: 'Reserved';
      readonly reservationNo: number;
      readonly customerId: number;
      readonly customerName: string | null;
      readonly itemNo: number;
      readonly itemName: string | null;
      readonly itemPrice: number | null;
      readonly holdSeq: number;
    }
  | { readonly type: 'ReservationConfirmed'; readonly itemName: string; readonly itemPrice: number }
  | { readonly type: 'ReservationRejected'; readonly reason: RejectionReason }
  | { readonly type: 'ReservationCancelled' }
  | { readonly type: 'PaymentRequested'; readonly attempt: number }
  | { readonly type: 'PaymentCancellationRequested'; readonly attempt: number }
  | { readonly type: 'RentalStarted' }
  | { readonly type: 'ReservationClosed'; readonly because: 'returned' | 'cancelled' };

/** True for the events that end a reservation: with them its item's lock is let go. */
export function endsReservation(event: ReservationEvent): boolean {
  return event.type === 'ReservationRejected' || event.type === 'ReservationClosed';
}
