import { type AggregateStore, createOwnStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { personTable } from './adapters/person.table.ts';
import { createDynamoReservationRepository } from './adapters/reservation.repository-dynamodb.ts';
import type { ForgottenPerson, PersonEvent } from './domain/person.ts';
import { createHoldTime, type HoldVariables } from './hold-time.ts';

/** The repositories of reservations and forgotten people on a table, its numbers and idempotency keys. */
export function reservationsIn({ client, tableName, now, numbers, keys }: AggregateStore) {
  const people = createDynamoRepository<ForgottenPerson, PersonEvent>({ client, tableName, now, table: personTable });
  return { reservations: createDynamoReservationRepository({ client, tableName, now }), people, numbers, keys };
}

/** Everything that the reservation's functions on Lambda are wired from. */
export function createReservationContainer(variables: TableVariables & HoldVariables) {
  const store = createOwnStore(variables);
  const { client } = store;
  return { client, ...reservationsIn(store), now, pause, payWithinMs: createHoldTime(variables, client.config) };
}
