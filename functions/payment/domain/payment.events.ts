import type { Late } from '#contracts/days/late.ts';
import type { Charge } from './payment.ts';

/** The events of a payment. Any but capture and refund may be the first, so each says what the payment is for. */
export type PaymentEvent =
  | ({
      readonly type: 'PaymentApproved';
      readonly attempt: number;
      readonly authorizationId: string;
      /** True when money in force got the number of a newer attempt: no money moved. */
      readonly sameMoney?: boolean | undefined;
    } & Charge)
  | { readonly type: 'PaymentCaptured' }
  | ({
      readonly type: 'PaymentCanceled';
      readonly attempt: number;
      /** True when the reservation was cancelled: it can never be paid again. */
      readonly closed: boolean;
      /** True when the provider let the authorization lapse before the hand-over. */
      readonly lapsed?: true;
      /** The money to give back; absent when none was in force. */
      readonly authorizationId?: string | undefined;
      readonly captured: boolean;
      /** The deposit that goes back with it; absent when none is reserved. */
      readonly deposit?: number | undefined;
    } & Omit<Charge, 'deposit'>)
  | ({ readonly type: 'PaymentClosed'; readonly because: 'renter' | 'expired' | 'released' } & Charge)
  /** The provider confirmed it: this money is back, and the deposit that was reserved with it. */
  | { readonly type: 'PaymentRefunded'; readonly authorizationId: string; readonly deposit?: number | undefined }
  | ({ readonly type: 'DepositDue'; readonly keepBy: number } & Late)
  | {
      readonly type: 'DepositKept';
      readonly kept: number;
      /** Absent when the owner or the renter is forgotten. */
      readonly reason?: string | undefined;
      readonly authorizationId: string;
    }
  | { readonly type: 'DepositReleased'; readonly authorizationId: string }
  | { readonly type: 'DepositSettled'; readonly lapsed?: true }
  | { readonly type: 'DepositReasonForgotten' };

/** The events of a deposit once the item is back. */
export type DepositEvent = Extract<PaymentEvent, { type: `Deposit${string}` }>;
