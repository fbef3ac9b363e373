import { paymentSubscriptions } from '../../../contracts/subscriptions/payment.ts';
import type { Subscription } from '../../shared/events/queue-consumer.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { closePayment } from '../use-cases/close-payment.use-case.ts';
import type { PaymentDependencies } from '../use-cases/payment.dependencies.ts';

/** What the payment does with what it hears: closes those of cancelled reservations. */
export function paymentListeners(
  dependencies: Pick<PaymentDependencies, 'payments' | 'now' | 'pause'>,
): readonly Subscription[] {
  return subscribe(paymentSubscriptions, {
    ItemReleased: ({ reservationNo, itemNo }, context) =>
      closePayment(dependencies, { reservationNo, itemNo }, context),
  });
}
