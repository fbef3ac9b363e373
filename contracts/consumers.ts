import { itemSubscriptions } from './subscriptions/item.ts';
import { ledgerSubscriptions } from './subscriptions/ledger.ts';
import { noticesSubscriptions } from './subscriptions/notices.ts';
import { operationsSubscriptions } from './subscriptions/operations.ts';
import { paymentSubscriptions } from './subscriptions/payment.ts';
import { pictureSubscriptions } from './subscriptions/pictures.ts';
import { projectionSubscriptions } from './subscriptions/projections.ts';
import { reservationSubscriptions } from './subscriptions/reservation.ts';
import { reviewSubscriptions } from './subscriptions/review.ts';
import { settlementSubscriptions } from './subscriptions/settlements.ts';

/**
 * The consumers of the bus and their subscriptions, by `<context>-<role>`: the name of a consumer's function and queue.
 */
export const consumers = {
  'item-events': itemSubscriptions,
  'item-pictures': pictureSubscriptions,
  'reservation-events': reservationSubscriptions,
  'payment-events': paymentSubscriptions,
  'payment-settlements': settlementSubscriptions,
  'review-events': reviewSubscriptions,
  'projections-events': projectionSubscriptions,
  'operations-events': operationsSubscriptions,
  'notices-events': noticesSubscriptions,
  'ledger-events': ledgerSubscriptions,
} as const;
