import { lateIn } from '#contracts/days/late.ts';
import { paymentSubscriptions } from '#contracts/subscriptions/payment.ts';
import type { ComeAgain } from '#shared/events/consuming/come-again.ts';
import { lookAgain } from '#shared/events/consuming/look-again.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { PaymentDependencies } from '../payment.aggregate.ts';
import { closePayment } from '../use-cases/close-payment.use-case.ts';
import { forgetReasons } from '../use-cases/forget-reasons.use-case.ts';
import { beginDepositTime, watchDeposit } from '../use-cases/watch-deposit.use-case.ts';

/**
 * How the payment reacts to events: it closes payments whose reservations have to end, releases deposits of which nobody
 * keeps in time, and forgets why an owner kept of one.
 */
export function paymentListeners(
  dependencies: PaymentDependencies & { readonly comeAgain: ComeAgain },
): readonly Subscription[] {
  return subscribe(paymentSubscriptions, {
    CancellationRequested: async ({ state, version: attempt }, context) => {
      const { reservationNo, itemNo, cancellation, paymentFence: heardOf } = state;
      const because = cancellation === 'late' ? 'expired' : 'renter';
      // A refusal means that the payment is in force. The reservation learns of that from the approval or the
      // hand-over.
      await closePayment(dependencies, { reservationNo, itemNo, because, attempt, heardOf }, context);
    },
    // For a reservation whose payment was not closed before: rejected for its price, or cancelled by the previous
    // version.
    ItemReleased: async ({ reservationNo, itemNo }, context) => {
      await closePayment(dependencies, { reservationNo, itemNo, because: 'released' }, context);
    },
    ReservationClosed: async ({ state: { reservationNo, keepDepositBy: keepBy, ...state } }, context) => {
      const back = { reservationNo, ...lateIn(state) };
      if (keepBy !== undefined) await beginDepositTime(dependencies, { ...back, keepBy }, context);
    },
    DepositDue: async ({ state: { reservationNo, deposit } }, context, envelope) => {
      if (deposit?.keepBy === undefined) return;
      const { keepBy } = deposit;
      const seconds = await watchDeposit(dependencies, { reservationNo, keepBy }, context);
      if (seconds > 0) await dependencies.comeAgain.in(seconds, envelope);
    },
    PersonForgotten: async ({ state: { customerId } }, context, envelope) => {
      await forgetReasons(dependencies, customerId, context);
      await lookAgain(dependencies, envelope, false);
    },
  });
}
