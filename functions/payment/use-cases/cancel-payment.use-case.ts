import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { decideCancel } from '../domain/cancel.decide.ts';
import type { Charge, Payment } from '../domain/payment.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';

/** Cancels a payment at the renter's request. The row decides; the settlement of the event moves the money. */
export async function cancelPayment(
  dependencies: PaymentDependencies,
  request: Charge & { readonly attempt: number },
  context: MessageContext,
): Promise<{ readonly outcome: 'canceled' | 'captured' | 'stale' }> {
  const decide = (payment: Payment | undefined) => decideCancel(payment, request);
  const { rejection } = await paymentAggregate.change(dependencies, request.reservationNo, theMarket, decide, context);
  if (rejection === undefined) return { outcome: 'canceled' };
  return { outcome: rejection.code === 'captured' ? 'captured' : 'stale' };
}
