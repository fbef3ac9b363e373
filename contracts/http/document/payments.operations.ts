import type { RoutesOf } from '../routes.ts';
import { finding, type Operation, reading } from './operation.ts';

const tag = 'payments';

/** What the payment's routes answer. */
export const paymentOperations: Readonly<Record<RoutesOf<'payment'>, Operation>> = {
  'GET /payments': { ...reading('payments', 'listPayments', 'payments', tag), problems: ['not-yours'] },
  'GET /payments/{paymentNo}': finding('payments', 'getPayment', 'a payment', tag, 'payment-not-found'),
};
