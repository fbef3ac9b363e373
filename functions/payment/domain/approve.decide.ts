import { type Decision, happened, nothing, rejected } from '../../shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import { type Charge, isInForce, type Payment } from './payment.ts';

/** A renter's attempt to pay. `authorizationId`: what the provider authorized for it. */
export interface Approval extends Charge {
  readonly attempt: number;
  readonly authorizationId: string;
}

/**
 * Approves an attempt. Money in force is enough, whichever attempt brought it. A closed payment stays closed, so an approval that comes
 * after its reservation's cancellation is refused; so is one that a newer cancellation overtook.
 */
export function decideApprove(payment: Payment | undefined, approval: Approval): Decision<PaymentEvent> {
  if (payment !== undefined) {
    if (payment.status === 'Closed') return rejected('conflict', 'closed', 'the payment is closed');
    if (isInForce(payment)) return nothing();
    if (payment.attempt >= approval.attempt) return rejected('conflict', 'stale', 'a newer cancellation overtook it');
  }
  return happened({ type: 'PaymentApproved', ...approval });
}
