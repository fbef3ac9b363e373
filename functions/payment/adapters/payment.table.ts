import * as z from 'zod/mini';
import { number } from '../../../contracts/events/fields.ts';
import { PaymentApproved } from '../../../contracts/events/payment-approved.ts';
import { PaymentCanceled } from '../../../contracts/events/payment-canceled.ts';
import { PaymentCaptured } from '../../../contracts/events/payment-captured.ts';
import { PaymentClosed } from '../../../contracts/events/payment-closed.ts';
import { PaymentRefunded } from '../../../contracts/events/payment-refunded.ts';
import { paymentState } from '../../../contracts/events/payment-state.ts';
import type { FiltersOf } from '../../../contracts/http/routes.ts';
import { type AggregateTable, TOMBSTONE_SECONDS } from '../../shared/persistence/aggregate-table.ts';
import { type Payment, wasEverPaid } from '../domain/payment.ts';

/** How payments are kept. A payment closed before any money came is a mark, not a payment: lists pass it over. */
export const paymentTable: AggregateTable<Payment> = {
  outbox: {
    aggregate: 'payment',
    idOf: (payment) => payment.paymentNo,
    contracts: [PaymentApproved, PaymentCaptured, PaymentCanceled, PaymentClosed, PaymentRefunded],
  },
  schema: z.extend(paymentState, {
    authorizationId: z.optional(z.string()),
    refundsPending: z.optional(z.readonly(z.array(z.string()))),
    version: number,
  }),
  numberOf: (payment) => payment.paymentNo,
  listed: wasEverPaid,
  filters: { customerId: ({ customerId }) => customerId } satisfies FiltersOf<'payments', Payment>,
  // What was closed before any money came only stands against a late approval. Books about money are kept.
  ttlSeconds: (payment) => (payment.status === 'Closed' && !wasEverPaid(payment) ? TOMBSTONE_SECONDS : undefined),
};
