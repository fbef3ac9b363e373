import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import type { Charge, Payment } from './payment.ts';

/** A renter's attempt to pay. `authorizationId` is the provider's authorization for it. */
export interface Approval extends Charge {
  readonly attempt: number;
  readonly authorizationId: string;
}

/**
 * Approves an attempt. Money that is in force already is enough, whichever attempt brought it. A newer attempt still
 * gives it its number, so that a late, older cancellation is refused. A closed payment stays closed: an approval after
 * the reservation's cancellation is refused. So is an approval that a newer cancellation overtook.
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
  const { authorizationId, deposit } = payment;
  const known = { authorizationId, deposit: deposit?.amount, sameMoney: true } as const;
  return happened({ type: 'PaymentApproved', ...approval, ...known });
}
