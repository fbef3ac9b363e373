import * as z from 'zod/mini';
import { number } from '#contracts/events/fields.ts';
import { paymentEvents, paymentState } from '#contracts/events/payment.events.ts';
import type { FiltersOf } from '#contracts/http/routes.ts';
import { type AggregateTable, TOMBSTONE_SECONDS } from '#shared/persistence/aggregate/aggregate-table.ts';
import { type Payment, wasEverPaid } from '../domain/payment.ts';

const storedPayment = z.lazy(() =>
  z.extend(paymentState, {
    authorizationId: z.optional(z.string()),
    refundsPending: z.optional(z.readonly(z.array(z.string()))),
    lapsedId: z.optional(z.string()),
    version: number,
  }),
);

/** How payments are stored. A payment that was closed before any money came is a mark, not a payment: lists skip it. */
export const paymentTable: AggregateTable<Payment> = {
  outbox: {
    aggregate: 'payment',
    idOf: (payment) => payment.paymentNo,
    contracts: Object.values(paymentEvents),
  },
  schema: z.lazy(() => z.pipe(storedPayment, z.transform(toPayment))),
  numberOf: (payment) => payment.paymentNo,
  listed: wasEverPaid,
  filters: {
    customerId: ({ customerId }) => customerId,
    ownerId: ({ ownerId }) => ownerId,
  } satisfies FiltersOf<'payments', Payment>,
  // A payment that was closed before any money came only blocks a late approval. Records of money are kept.
  ttlSeconds: (payment) => (payment.status === 'Closed' && !wasEverPaid(payment) ? TOMBSTONE_SECONDS : undefined),
};

/** A stored payment as the type of its state. Throws when money in force has no authorization. */
function toPayment({ status, authorizationId, ...known }: z.output<typeof storedPayment>): Payment {
  if (status === 'Canceled' || status === 'Closed') return { ...known, status, authorizationId };
  if (authorizationId === undefined) throw new Error(`payment ${known.paymentNo} is ${status} without money`);
  return { ...known, status, authorizationId };
}
