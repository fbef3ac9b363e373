import type { MessageContext } from '#shared/domain/message-context.ts';
import { type Closing, decideClose } from '../domain/close.decide.ts';
import type { Payment } from '../domain/payment.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';

/**
 * Closes a reservation's payment for good, also before it exists; what was in force is given back by settlement of
 * the event. `refused`: money is in force that this closing must not take, or was since it was asked for; nothing has
 * changed.
 */
export async function closePayment(
  dependencies: PaymentDependencies,
  closing: Closing,
  context: MessageContext,
): Promise<'closed' | 'refused'> {
  const decide = (payment: Payment | undefined) => decideClose(payment, closing);
  const { rejection } = await paymentAggregate.change(dependencies, closing.reservationNo, decide, context);
  return rejection === undefined ? 'closed' : 'refused';
}

/** Closes a payment at its renter's request. Nothing but a capture keeps them from it. */
export async function closeForRenter(
  dependencies: PaymentDependencies,
  reservation: { readonly reservationNo: number; readonly itemNo: number },
  context: MessageContext,
): Promise<{ readonly outcome: 'closed' | 'captured' }> {
  const outcome = await closePayment(dependencies, { ...reservation, because: 'renter' }, context);
  return { outcome: outcome === 'refused' ? 'captured' : outcome };
}
