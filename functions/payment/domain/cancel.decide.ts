import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import { type Charge, moneyToGiveBack, type Payment } from './payment.ts';

/**
 * The renter takes the payment back. The row decides whether that or the capture came first. A cancellation is recorded
 * even before any payment, so that an older approval that arrives later is refused.
 */
export function decideCancel(
  payment: Payment | undefined,
  { attempt, ...charge }: Charge & { readonly attempt: number },
): Decision<PaymentEvent> {
  if (payment?.status === 'Captured') return rejected('conflict', 'captured', 'the money was taken at the hand-over');
  if (payment?.status === 'Closed') return nothing();
  if (payment?.status === 'Canceled' && payment.attempt >= attempt) return nothing();
  if (payment?.status === 'Approved' && payment.attempt > attempt) {
    return rejected('conflict', 'stale', 'a newer attempt to pay is in force');
  }
  return happened({ type: 'PaymentCanceled', ...charge, attempt, closed: false, ...moneyToGiveBack(payment) });
}
