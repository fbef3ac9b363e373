import { settlementSubscriptions } from '#contracts/subscriptions/settlements.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { MoneyDependencies } from '../use-cases/payment-provider.ts';
import { settleCancellation } from '../use-cases/settle-cancellation.use-case.ts';
import { settleDeposit } from '../use-cases/settle-deposit.use-case.ts';

/** How the payment reacts to what it decided itself: it gives money back, and takes and frees deposits. */
export function settlementListeners(dependencies: MoneyDependencies): readonly Subscription[] {
  return subscribe(settlementSubscriptions, {
    PaymentCanceled: ({ state: { reservationNo }, ...money }, context) =>
      settleCancellation(dependencies, { reservationNo, ...money }, context),
    DepositKept: ({ state: { reservationNo }, authorizationId, kept }, context) =>
      settleDeposit(dependencies, { reservationNo, authorizationId, kept }, context),
    DepositReleased: ({ state: { reservationNo }, authorizationId }, context) =>
      settleDeposit(dependencies, { reservationNo, authorizationId, kept: 0 }, context),
  });
}
