import type { MessageContext } from '#shared/domain/message-context.ts';
import { decideCancel } from '../domain/cancel.decide.ts';
import type { Charge, Payment } from '../domain/payment.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';

/** Takes a payment back at the renter's request. The row decides; the money itself follows by settlement of the event. */
export async function cancelPayment(
  dependencies: PaymentDependencies,
  request: Charge & { readonly attempt: number },
  context: MessageContext,
): Promise<{ readonly outcome: 'canceled' | 'captured' | 'stale' }> {
  const decide = (payment: Payment | undefined) => decideCancel(payment, request);
  const { rejection } = await paymentAggregate.change(dependencies, request.reservationNo, decide, context);
  if (rejection === undefined) return { outcome: 'canceled' };
  return { outcome: rejection.code === 'captured' ? 'captured' : 'stale' };
}
