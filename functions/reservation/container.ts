import { createAggregateStore } from '../shared/composition/aggregate-store.ts';
import { now } from '../shared/composition/clock.ts';
import { createDynamoReservationRepository } from './adapters/reservation.repository-dynamodb.ts';

/** What the reservation's functions are wired from: its repository on its own table, its numbers and the clock. */
export function createReservationContainer() {
  const { client, tableName, ceiling, numbers } = createAggregateStore();
  return { reservations: createDynamoReservationRepository({ client, tableName, ceiling }), numbers, now };
}
