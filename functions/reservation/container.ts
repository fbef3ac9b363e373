import { type AggregateStore, createOwnStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoReservationRepository } from './adapters/reservation.repository-dynamodb.ts';
import { createHoldTime, type HoldVariables } from './hold-time.ts';

/** The reservation's repository on a table, its numbers and idempotency keys. */
export function reservationsIn({ client, tableName, now, numbers, keys }: AggregateStore) {
  return { reservations: createDynamoReservationRepository({ client, tableName, now }), numbers, keys };
}

/** Everything that the reservation's functions on Lambda are wired from. */
export function createReservationContainer(variables: TableVariables & HoldVariables) {
  const store = createOwnStore(variables);
  const { client } = store;
  return { client, ...reservationsIn(store), now, pause, payWithinMs: createHoldTime(variables, client.config) };
}
