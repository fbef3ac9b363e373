import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import type { Charge, Payment } from './payment.ts';

/** A renter's attempt to pay. `authorizationId`: what the provider authorized for it. */
export interface Approval extends Charge {
  readonly attempt: number;
  readonly authorizationId: string;
}

/**
 * Approves an attempt. Money in force is enough, whichever attempt brought it; a newer attempt gives it its number,
 * so that an older cancellation that comes late is refused. A closed payment stays closed, so an approval that comes
 * after its reservation's cancellation is refused; so is one that a newer cancellation overtook.
 */
export function decideApprove(payment: Payment | undefined, approval: Approval): Decision<PaymentEvent> {
  if (payment === undefined) return happened({ type: 'PaymentApproved', ...approval });
  if (payment.status === 'Closed') return rejected('conflict', 'closed', 'the payment is closed');
  const isNewer = approval.attempt > payment.attempt;
  if (payment.status === 'Canceled') {
    if (!isNewer) return rejected('conflict', 'stale', 'a newer cancellation overtook it');
    return happened({ type: 'PaymentApproved', ...approval });
  }
  if (payment.status === 'Captured' || !isNewer) return nothing();
  const { authorizationId } = payment;
  return happened({ type: 'PaymentApproved', ...approval, authorizationId });
}
