import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { decideCancel } from '../domain/cancel.decide.ts';
import type { Charge } from '../domain/payment.ts';
import { changeStateOfPayment } from './change-state-of-payment.ts';
import type { PaymentDependencies } from './payment.dependencies.ts';

/** Takes a payment back at the renter's request. The row decides; the money itself follows by settlement of the event. */
export async function cancelPayment(
  dependencies: Pick<PaymentDependencies, 'payments' | 'now' | 'pause'>,
  request: Charge & { readonly attempt: number },
  context: MessageContext,
): Promise<{ readonly outcome: 'canceled' | 'captured' | 'stale' }> {
  try {
    await changeStateOfPayment(
      dependencies,
      request.reservationNo,
      (payment) => decideCancel(payment, request),
      context,
    );
    return { outcome: 'canceled' };
  } catch (error) {
    if (!(error instanceof CommandRejected)) throw error;
    return { outcome: error.rejection.code === 'captured' ? 'captured' : 'stale' };
  }
}
