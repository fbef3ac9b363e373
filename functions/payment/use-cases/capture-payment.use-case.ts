import type { Decision } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideCapture, decideLapse } from '../domain/capture.decide.ts';
import type { PaymentEvent } from '../domain/payment.events.ts';
import type { Payment } from '../domain/payment.ts';
import { paymentAggregate } from '../payment.aggregate.ts';
import type { MoneyDependencies } from './payment-provider.ts';

/** `lapsed`: it is not paid because the provider had let the authorization go. */
type Outcome = { readonly outcome: 'captured' } | { readonly outcome: 'not-paid'; readonly lapsed?: true };

/**
 * Captures the authorized money at the hand-over: the provider first, then the payment's row decides. If a cancellation
 * is written in between, its settlement finds the money captured and refunds it. Money that has lapsed is given up.
 * Throws when the provider fails: nothing is recorded, ask again.
 */
export async function capturePayment(
  dependencies: MoneyDependencies,
  { reservationNo }: { readonly reservationNo: number },
  context: MessageContext,
): Promise<Outcome> {
  const { payments, provider } = dependencies;
  const state = await payments.find(reservationNo);
  const asked = state?.authorizationId;
  const change = (decide: (payment: Payment | undefined) => Decision<PaymentEvent>) =>
    paymentAggregate.change(dependencies, reservationNo, theMarket, decide, context, { state });
  const wanted = asked !== undefined && decideCapture(state).outcome === 'event';
  if (wanted && (await provider.capture(asked)) === 'lapsed') {
    const left = orFail(await change((payment) => decideLapse(payment, asked)));
    return outcomeOf(decideCapture(left, asked));
  }
  const { rejection } = await change((payment) => decideCapture(payment, asked));
  return rejection === undefined ? { outcome: 'captured' } : refused(rejection);
}

function outcomeOf(decision: Decision<PaymentEvent>): Outcome {
  return decision.outcome === 'rejected' ? refused(decision.rejection) : { outcome: 'captured' };
}

function refused({ code }: { readonly code: string }): Outcome {
  return { outcome: 'not-paid', ...(code === 'lapsed' && { lapsed: true }) };
}
