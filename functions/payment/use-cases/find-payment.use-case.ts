import type { Outcome } from '../../shared/use-cases/outcome.ts';
import { type Payment, wasEverPaid } from '../domain/payment.ts';
import type { PaymentDependencies } from './payment.dependencies.ts';

/** The payment with this number, its reservation's. Refused (not-found) when no money was ever authorized for it. */
export async function findPayment(
  { payments }: Pick<PaymentDependencies, 'payments'>,
  paymentNo: number,
): Promise<Outcome<Payment>> {
  const payment = await payments.find(paymentNo);
  if (payment === undefined || !wasEverPaid(payment)) {
    return { rejection: { kind: 'not-found', code: 'payment-not-found', detail: 'there is no such payment' } };
  }
  return { state: payment };
}
