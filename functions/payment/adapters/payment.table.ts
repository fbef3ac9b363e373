import * as z from 'zod/mini';
import { number } from '../../../contracts/events/fields.ts';
import { paymentEvents, paymentState } from '../../../contracts/events/payment.events.ts';
import type { FiltersOf } from '../../../contracts/http/routes.ts';
import { type AggregateTable, TOMBSTONE_SECONDS } from '../../shared/persistence/aggregate-table.ts';
import { type Payment, wasEverPaid } from '../domain/payment.ts';

/** How payments are kept. A payment closed before any money came is a mark, not a payment: lists pass it over. */
export const paymentTable: AggregateTable<Payment> = {
  outbox: {
    aggregate: 'payment',
    idOf: (payment) => payment.paymentNo,
    contracts: Object.values(paymentEvents),
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
