import type { HoldRefusal } from './reservation.events.ts';
import type { TurnedDown } from './reservation.ts';

/**
 * The renter's commands, before and after payment has answered. `attempt`: the number under which payment was asked.
 * `payBy`: until when it can be paid again, in seconds since the epoch.
 */
export type RenterCommand =
  | { readonly type: 'RequestCancellation'; readonly turnedDown?: TurnedDown | undefined }
  | { readonly type: 'Cancel' }
  | { readonly type: 'RequestPayment'; readonly attempt: number }
  | { readonly type: 'RequestPaymentCancellation'; readonly attempt: number; readonly payBy: number };

/** News for a reservation: other aggregates' events, and the time. `now` and `payBy`: seconds since the epoch. */
export type ReservationNews =
  | {
      readonly type: 'Confirm';
      readonly itemName: string;
      readonly itemPrice: number;
      readonly ownerId?: number | undefined;
    }
  | { readonly type: 'Reject'; readonly reason: HoldRefusal }
  | { readonly type: 'StartRental' }
  | { readonly type: 'CloseReturned' }
  | { readonly type: 'RecordRelease' }
  | { readonly type: 'RecordPaymentClosing'; readonly isExpired: boolean }
  | { readonly type: 'RecordApproval'; readonly attempt: number }
  | { readonly type: 'RecordPaymentCancellation'; readonly attempt: number; readonly payBy: number }
  | { readonly type: 'Expire'; readonly now: number };
