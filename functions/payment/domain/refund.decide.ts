import { type Decision, happened, nothing } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import { isInForce, type Payment } from './payment.ts';

/** Money that the provider has given back, and the deposit that was reserved with it, if any. */
export interface MoneyBack {
  readonly authorizationId: string;
  readonly deposit?: number | undefined;
}

/**
 * The provider has given this money back. It is recorded once, and only for money that a cancellation has to give back.
 */
export function decideRefunded(
  payment: Payment | undefined,
  { authorizationId, deposit }: MoneyBack,
): Decision<PaymentEvent> {
  if (payment?.refundsPending?.includes(authorizationId) !== true) return nothing();
  return happened({ type: 'PaymentRefunded', authorizationId, ...(deposit !== undefined && { deposit }) });
}

/**
 * Whether the renter's money is back: `Pending` until the provider has given back all of it; null when there is none to
 * give back, or none is known. What lapsed was never taken.
 */
export function refundStatusOf(payment: Payment): 'Pending' | 'Done' | null {
  const { refundsPending, authorizationId, lapsedId } = payment;
  if (refundsPending === undefined) return null;
  if (refundsPending.some((id) => id !== lapsedId)) return 'Pending';
  return isInForce(payment) || authorizationId === lapsedId ? null : 'Done';
}
