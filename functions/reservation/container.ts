import { createAggregateStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoReservationRepository } from './adapters/reservation.repository-dynamodb.ts';
import { createHoldTime, type HoldVariables } from './hold-time.ts';

/**
 * What the reservation's functions are wired from: its repository on its own table, its numbers and idempotency keys,
 * the clock and the setting of holds.
 */
export function createReservationContainer(variables: TableVariables & HoldVariables) {
  const { client, tableName, numbers, keys } = createAggregateStore(variables);
  const reservations = createDynamoReservationRepository({ client, tableName });
  return { client, reservations, numbers, keys, now, pause, payWithinMs: createHoldTime(variables, client.config) };
}
