import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { type Closing, decideClose } from '../domain/close.decide.ts';
import type { Payment } from '../domain/payment.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';

/**
 * Closes a reservation's payment for good, even before it exists. The settlement of the event gives money in force
 * back. `refused`: money is in force that this closing must not touch, or was since the closing was asked for; nothing
 * has changed.
 */
export async function closePayment(
  dependencies: PaymentDependencies,
  closing: Closing,
  context: MessageContext,
): Promise<'closed' | 'refused'> {
  const decide = (payment: Payment | undefined) => decideClose(payment, closing);
  const { rejection } = await paymentAggregate.change(dependencies, closing.reservationNo, theMarket, decide, context);
  return rejection === undefined ? 'closed' : 'refused';
}

/** Closes a payment at its renter's request. Only a capture prevents it. */
export async function closeForRenter(
  dependencies: PaymentDependencies,
  reservation: { readonly reservationNo: number; readonly itemNo: number },
  context: MessageContext,
): Promise<{ readonly outcome: 'closed' | 'captured' }> {
  const outcome = await closePayment(dependencies, { ...reservation, because: 'renter' }, context);
  return { outcome: outcome === 'refused' ? 'captured' : outcome };
}
