import { type AggregateStore, createOwnStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { paymentTable } from './adapters/payment.table.ts';
import type { PaymentEvent } from './domain/payment.events.ts';
import type { Payment } from './domain/payment.ts';

/** The payment's repository on a table. */
export function paymentsIn({ client, tableName, now }: AggregateStore) {
  return { payments: createDynamoRepository<Payment, PaymentEvent>({ client, tableName, now, table: paymentTable }) };
}

/** Everything that the payment's functions on Lambda are wired from. */
export function createPaymentContainer(variables: TableVariables) {
  const store = createOwnStore(variables);
  return { client: store.client, ...paymentsIn(store), now, pause };
}
