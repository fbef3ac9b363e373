import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { existing } from '../../shared/use-cases/existing.ts';
import { type Approval, decideApprove } from '../domain/approve.decide.ts';
import type { Charge } from '../domain/payment.ts';
import { changeStateOfPayment } from './change-state-of-payment.ts';
import type { PaymentDependencies } from './payment.dependencies.ts';

/**
 * Approves a renter's attempt to pay: the provider authorizes first, then the payment's row decides. An authorization that the row
 * does not take (closed, overtaken, paid by another attempt) is let go at once. Throws when the provider fails: nothing is recorded,
 * and the same attempt asked again is the same authorization.
 */
export async function approvePayment(
  dependencies: PaymentDependencies,
  request: Charge & { readonly attempt: number },
  context: MessageContext,
): Promise<{ readonly outcome: 'approved' | 'declined' | 'closed' | 'stale' }> {
  const { payments, provider } = dependencies;
  const state = await payments.find(request.reservationNo);
  const idempotencyKey = `${request.reservationNo}-${request.attempt}`;
  // How the provider will call the money changes nothing about whether it is wanted.
  const first = decideApprove(state, { ...request, authorizationId: idempotencyKey });
  if (first.outcome === 'nothing') return { outcome: 'approved' };
  if (first.outcome === 'rejected') return refused(first.rejection.code);
  const authorized = await provider.authorize({ idempotencyKey, amount: request.itemPrice });
  if (authorized.outcome === 'declined') return { outcome: 'declined' };
  return record(dependencies, { ...request, authorizationId: authorized.authorizationId }, context, state);
}

async function record(
  dependencies: PaymentDependencies,
  approval: Approval,
  context: MessageContext,
  state: Awaited<ReturnType<PaymentDependencies['payments']['find']>>,
): Promise<{ readonly outcome: 'approved' | 'closed' | 'stale' }> {
  const { provider } = dependencies;
  const { authorizationId, reservationNo } = approval;
  try {
    const decide = (payment: typeof state) => decideApprove(payment, approval);
    // An approval that is accepted leaves money in force: this attempt's, or another's that came first.
    const inForce = existing(await changeStateOfPayment(dependencies, reservationNo, decide, context, { state }));
    if (inForce.authorizationId !== authorizationId) await provider.void(authorizationId);
    return { outcome: 'approved' };
  } catch (error) {
    if (!(error instanceof CommandRejected)) throw error;
    await provider.void(authorizationId);
    return refused(error.rejection.code);
  }
}

function refused(code: string): { readonly outcome: 'closed' | 'stale' } {
  return { outcome: code === 'closed' ? 'closed' : 'stale' };
}
