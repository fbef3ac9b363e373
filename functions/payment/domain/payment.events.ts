import type { Charge } from './payment.ts';

/** The events of a payment. Any but capture and refund may be the first, so each says what the payment is for. */
export type PaymentEvent =
  | ({ readonly type: 'PaymentApproved'; readonly attempt: number; readonly authorizationId: string } & Charge)
  | { readonly type: 'PaymentCaptured' }
  | ({
      readonly type: 'PaymentCanceled';
      readonly attempt: number;
      /** True when the reservation was cancelled: it can never be paid again. */
      readonly closed: boolean;
      /** The money to give back; absent when none was in force. */
      readonly authorizationId?: string | undefined;
      readonly captured: boolean;
    } & Charge)
  | ({ readonly type: 'PaymentClosed'; readonly because: 'renter' | 'expired' | 'released' } & Charge)
  /** The provider confirmed it: this money is back. */
  | { readonly type: 'PaymentRefunded'; readonly authorizationId: string };
