import { itemSubscriptions } from './subscriptions/item.ts';
import { operationsSubscriptions } from './subscriptions/operations.ts';
import { paymentSubscriptions } from './subscriptions/payment.ts';
import { projectionSubscriptions } from './subscriptions/projections.ts';
import { reservationSubscriptions } from './subscriptions/reservation.ts';
import { reviewSubscriptions } from './subscriptions/review.ts';
import { settlementSubscriptions } from './subscriptions/settlements.ts';

/**
 * The consumers of the bus and their subscriptions, by `<context>-<role>`: the name of a consumer's function and queue.
 */
export const consumers = {
  'item-events': itemSubscriptions,
  'reservation-events': reservationSubscriptions,
  'payment-events': paymentSubscriptions,
  'payment-settlements': settlementSubscriptions,
  'review-events': reviewSubscriptions,
  'projections-events': projectionSubscriptions,
  'operations-events': operationsSubscriptions,
} as const;
