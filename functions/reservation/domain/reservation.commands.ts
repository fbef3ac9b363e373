import type { RejectionReason } from './reservation.events.ts';

/** What renters ask of a reservation. `attempt` is the reservation's version when it was asked. */
export type RenterCommand =
  | { readonly type: 'Cancel' }
  | { readonly type: 'RequestPayment'; readonly attempt: number }
  | { readonly type: 'RequestPaymentCancellation'; readonly attempt: number };

/** What other aggregates' events mean to a reservation. */
export type ReservationNews =
  | { readonly type: 'Confirm'; readonly itemName: string; readonly itemPrice: number }
  | { readonly type: 'Reject'; readonly reason: RejectionReason }
  | { readonly type: 'RefuseCancellation' }
  | { readonly type: 'StartRental' }
  | { readonly type: 'CloseReturned' }
  | { readonly type: 'CloseCancelled' }
  | { readonly type: 'RecordApproval'; readonly attempt: number }
  | { readonly type: 'RecordPaymentCancellation'; readonly attempt: number };
