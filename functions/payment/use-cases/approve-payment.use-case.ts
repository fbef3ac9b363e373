import { nothing } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { type Approval, decideApprove } from '../domain/approve.decide.ts';
import type { PaymentEvent } from '../domain/payment.events.ts';
import { type Charge, isInForce, type Payment } from '../domain/payment.ts';
import { paymentAggregate } from '../payment.aggregate.ts';
import type { MoneyDependencies } from './payment-provider.ts';

type Outcome = { readonly outcome: 'approved' | 'declined' | 'closed' | 'stale' };
type Attempt = Charge & { readonly attempt: number };

/**
 * Approves a renter's attempt to pay: the provider authorizes first, then the payment's row decides. Money in force is
 * not authorized again; it only gets the newer attempt's number. An authorization that the row refuses (closed,
 * overtaken, paid by another attempt) is voided at once. Throws when the provider fails: nothing is recorded, and
 * asking again for the same attempt returns the same authorization.
 */
export async function approvePayment(
  dependencies: MoneyDependencies,
  request: Attempt,
  context: MessageContext,
): Promise<Outcome> {
  const { payments, provider } = dependencies;
  const state = await payments.find(request.reservationNo);
  const idempotencyKey = keyOf(request);
  // The provider's id of the money does not affect whether the money is wanted.
  const first = decideApprove(state, { ...request, authorizationId: idempotencyKey });
  if (first.outcome === 'nothing') return { outcome: 'approved' };
  if (first.outcome === 'rejected') return refused(first.rejection.code);
  if (state !== undefined && isInForce(state)) return renumber(dependencies, request, context, state);
  const authorized = await provider.authorize({ idempotencyKey, amount: request.itemPrice, deposit: request.deposit });
  if (authorized.outcome === 'declined') return { outcome: 'declined' };
  return record(dependencies, { ...request, authorizationId: authorized.authorizationId }, context, state);
}

/** Gives money in force the attempt's number. When that money is given back meanwhile, the attempt starts again. */
async function renumber(
  dependencies: MoneyDependencies,
  request: Attempt,
  context: MessageContext,
  state: Payment,
): Promise<Outcome> {
  const decide = (payment: Payment | undefined) =>
    payment !== undefined && isInForce(payment)
      ? decideApprove(payment, { ...request, authorizationId: keyOf(request) })
      : nothing<PaymentEvent>();
  const changed = await paymentAggregate.change(dependencies, request.reservationNo, theMarket, decide, context, {
    state,
  });
  const payment = existing(orFail(changed));
  return isInForce(payment) ? { outcome: 'approved' } : approvePayment(dependencies, request, context);
}

async function record(
  dependencies: MoneyDependencies,
  approval: Approval,
  context: MessageContext,
  state: Payment | undefined,
): Promise<Outcome> {
  const { provider } = dependencies;
  const { authorizationId, reservationNo } = approval;
  const decide = (payment: Payment | undefined) => decideApprove(payment, approval);
  const recorded = await paymentAggregate.change(dependencies, reservationNo, theMarket, decide, context, { state });
  if (recorded.rejection !== undefined) {
    await provider.void(authorizationId);
    return refused(recorded.rejection.code);
  }
  // An accepted approval leaves money in force: that of this attempt, or of another one that came first.
  if (existing(recorded.state).authorizationId !== authorizationId) await provider.void(authorizationId);
  return { outcome: 'approved' };
}

function keyOf({ reservationNo, attempt }: Attempt): string {
  return `${reservationNo}-${attempt}`;
}

function refused(code: string): Outcome {
  return { outcome: code === 'closed' ? 'closed' : 'stale' };
}
