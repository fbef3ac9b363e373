import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import type { Payment } from './payment.ts';

/**
 * The item is handed over: captures the authorized money. A repetition changes nothing; without money in force it is
 * refused. `taken`: the authorization that the provider captured. If the reservation was paid again meanwhile, that
 * other money was not captured and does not count.
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
