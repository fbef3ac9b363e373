import { type AggregateStore, createOwnStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { personTable } from './adapters/person.table.ts';
import { createDynamoReservationRepository } from './adapters/reservation.repository-dynamodb.ts';
import type { ForgottenPerson, PersonEvent } from './domain/person.ts';
import { createHoldTime, type HoldVariables } from './hold-time.ts';

/** What reservations need of a table: reservations and forgotten people, numbers, idempotency keys and renters' quotas. */
export function reservationsIn({ client, tableName, now, numbers, keys, quotas }: AggregateStore) {
  const people = createDynamoRepository<ForgottenPerson, PersonEvent>({ client, tableName, now, table: personTable });
  const reservations = createDynamoReservationRepository({ client, tableName, now });
  return { reservations, people, numbers, keys, quotas };
}

/** Everything that the reservation's functions on Lambda are wired from. */
export function createReservationContainer(variables: TableVariables & HoldVariables) {
  const store = createOwnStore(variables);
  const { client } = store;
  return { client, ...reservationsIn(store), now, pause, payWithinMs: createHoldTime(variables, client.config) };
}
