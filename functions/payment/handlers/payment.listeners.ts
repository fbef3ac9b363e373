import { paymentSubscriptions } from '#contracts/subscriptions/payment.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { PaymentDependencies } from '../payment.aggregate.ts';
import { closePayment } from '../use-cases/close-payment.use-case.ts';

/** How the payment reacts to events: it closes payments whose reservations have to end. */
export function paymentListeners(dependencies: PaymentDependencies): readonly Subscription[] {
  return subscribe(paymentSubscriptions, {
    CancellationRequested: async ({ state, version: attempt }, context) => {
      const { reservationNo, itemNo, cancellation } = state;
      const because = cancellation === 'late' ? 'expired' : 'renter';
      // A refusal means that the payment is in force. The reservation learns of that from the approval or the
      // hand-over.
      await closePayment(dependencies, { reservationNo, itemNo, because, attempt }, context);
    },
    // For a reservation whose payment was not closed before: rejected for its price, or cancelled by the previous
    // version.
    ItemReleased: async ({ reservationNo, itemNo }, context) => {
      await closePayment(dependencies, { reservationNo, itemNo, because: 'released' }, context);
    },
  });
}
