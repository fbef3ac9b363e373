import type { RoutesOf } from '../routes.ts';
import { finding, type Operation, reading } from './operation.ts';

const tag = 'payments';

/** What the payment's routes answer. */
export const paymentOperations: Readonly<Record<RoutesOf<'payment'>, Operation>> = {
  'GET /payments': { ...reading('payments', 'listPayments', 'payments', tag), problems: ['not-yours'] },
  'GET /payments/{paymentNo}': finding('payments', 'getPayment', 'a payment', tag, 'payment-not-found'),
  'PATCH /payments/{paymentNo}': {
    id: 'keepDeposit',
    tag,
    summary: 'Keep some of the deposit',
    description:
      'For the owner, once, after the item is back and until `deposit.keepBy`; the renter sees the reason. What nobody keeps is released then.',
    body: {
      schema: 'KeepDeposit',
      examples: { keep: { summary: 'For a scratch', value: { depositKept: 50, reason: 'The lens is scratched' } } },
    },
    conditional: true,
    answers: { 200: { meaning: 'The payment as it is now.', schema: 'Payment' } },
    problems: [
      'not-the-owner',
      'payment-not-found',
      'no-deposit',
      'not-returned',
      'deposit-decided',
      'more-than-the-deposit',
    ],
  },
};
