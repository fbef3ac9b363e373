import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import { type Payment, wasEverPaid } from '../domain/payment.ts';
import type { PaymentDependencies } from './payment.dependencies.ts';

/** The payment with this number, its reservation's. Throws CommandRejected (not-found) when no money was ever authorized for it. */
export async function findPayment(
  { payments }: Pick<PaymentDependencies, 'payments'>,
  paymentNo: number,
): Promise<Payment> {
  const payment = await payments.find(paymentNo);
  if (payment === undefined || !wasEverPaid(payment)) {
    throw new CommandRejected({ kind: 'not-found', code: 'payment-not-found', detail: 'there is no such payment' });
  }
  return payment;
}
