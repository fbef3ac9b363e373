import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { decideCapture } from '../domain/capture.decide.ts';
import type { Payment } from '../domain/payment.ts';
import { paymentAggregate } from '../payment.aggregate.ts';
import type { MoneyDependencies } from './payment-provider.ts';

/**
 * Captures the authorized money at the hand-over: the provider first, then the payment's row decides. If a cancellation
 * is written in between, its settlement finds the money captured and refunds it. Throws when the provider fails:
 * nothing is recorded, ask again.
 */
export async function capturePayment(
  dependencies: MoneyDependencies,
  { reservationNo }: { readonly reservationNo: number },
  context: MessageContext,
): Promise<{ readonly outcome: 'captured' | 'not-paid' }> {
  const { payments, provider } = dependencies;
  const state = await payments.find(reservationNo);
  const taken = state?.authorizationId;
  if (decideCapture(state).outcome === 'event' && taken !== undefined) await provider.capture(taken);
  const decide = (payment: Payment | undefined) => decideCapture(payment, taken);
  const read = { state };
  const { rejection } = await paymentAggregate.change(dependencies, reservationNo, theMarket, decide, context, read);
  return { outcome: rejection === undefined ? 'captured' : 'not-paid' };
}
