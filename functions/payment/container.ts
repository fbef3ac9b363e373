import { createAggregateStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate.repository-dynamodb.ts';
import { paymentTable } from './adapters/payment.table.ts';
import type { PaymentEvent } from './domain/payment.events.ts';
import type { Payment } from './domain/payment.ts';

/** What the payment's functions are wired from: its repository on its own table and the clock. */
export function createPaymentContainer(variables: TableVariables) {
  const { client, tableName } = createAggregateStore(variables);
  const payments = createDynamoRepository<Payment, PaymentEvent>({ client, tableName, table: paymentTable });
  return { client, payments, now, pause };
}
