import { paymentSubscriptions } from '#contracts/subscriptions/payment.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { PaymentDependencies } from '../payment.aggregate.ts';
import { closePayment } from '../use-cases/close-payment.use-case.ts';

/** What the payment does with what it hears: closes those of reservations that are to end. */
export function paymentListeners(dependencies: PaymentDependencies): readonly Subscription[] {
  return subscribe(paymentSubscriptions, {
    CancellationRequested: async ({ state, version: attempt }, context) => {
      const { reservationNo, itemNo, cancellation } = state;
      const because = cancellation === 'late' ? 'expired' : 'renter';
      // What is refused is paid: the reservation hears of it by the approval or the hand-over.
      await closePayment(dependencies, { reservationNo, itemNo, because, attempt }, context);
    },
    // Of a reservation whose payment was not closed before: rejected for its price, or cancelled by the version
    // before this one.
    ItemReleased: async ({ reservationNo, itemNo }, context) => {
      await closePayment(dependencies, { reservationNo, itemNo, because: 'released' }, context);
    },
  });
}
