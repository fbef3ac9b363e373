import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import type { Payment } from './payment.ts';

/**
 * The thing is handed over: takes the authorized money. Asked again it finds it done; without money in force it refuses.
 * `taken`: the authorization that the provider captured; money that was paid anew meanwhile is not taken, so it does not count.
 */
export function decideCapture(
  payment: Payment | undefined,
  taken: string | undefined = payment?.authorizationId,
): Decision<PaymentEvent> {
  if (payment?.status === 'Captured') return nothing();
  if (payment?.status !== 'Approved' || payment.authorizationId !== taken)
    return rejected('conflict', 'not-paid', 'no payment is in force');
  return happened({ type: 'PaymentCaptured' });
}
