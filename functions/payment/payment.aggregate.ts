import { defineAggregate } from '../shared/use-cases/aggregate.ts';
import { paymentTable } from './adapters/payment.table.ts';
import { evolvePayment } from './domain/payment.evolve.ts';

/** The payment. */
export const paymentAggregate = defineAggregate('payments', { table: paymentTable, evolve: evolvePayment });

/** The dependencies of every use case on one payment. */
export type PaymentDependencies = Parameters<typeof paymentAggregate.change>[0];
