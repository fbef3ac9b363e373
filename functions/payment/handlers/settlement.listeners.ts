import { settlementSubscriptions } from '#contracts/subscriptions/settlements.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { MoneyDependencies } from '../use-cases/payment-provider.ts';
import { settleCancellation } from '../use-cases/settle-cancellation.use-case.ts';

/** How the payment reacts to its own cancellations: it gives the money back. */
export function settlementListeners(dependencies: MoneyDependencies): readonly Subscription[] {
  return subscribe(settlementSubscriptions, {
    PaymentCanceled: ({ state: { reservationNo }, authorizationId, captured }, context) =>
      settleCancellation(dependencies, { reservationNo, authorizationId, captured }, context),
  });
}
