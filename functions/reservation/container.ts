import { randomInt } from 'node:crypto';
import { MAX_NUMBER } from '#contracts/http/fields/numbers.ts';
import { type AggregateStore, createOwnStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { MarketVariables, TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { createDynamoQuotas } from '../shared/persistence/quotas/quotas-dynamodb.ts';
import { personTable } from './adapters/person.table.ts';
import { createDynamoReservationRepository } from './adapters/reservation.repository-dynamodb.ts';
import { createDynamoWaitingLists } from './adapters/waiting-list.repository-dynamodb.ts';
import type { ForgottenPerson, PersonEvent } from './domain/person.ts';
import { createHoldTimes, type HoldVariables } from './hold-time.ts';

/** Tells the quota of pictures from that of reservations. */
const PICTURES = 1;

/** What reservations need of a table: reservations, who waits, forgotten people, numbers, idempotency keys and people's quotas. */
export function reservationsIn({ client, tableName, now, numbers, keys, quotas }: AggregateStore) {
  const people = createDynamoRepository<ForgottenPerson, PersonEvent>({ client, tableName, now, table: personTable });
  const reservations = createDynamoReservationRepository({ client, tableName, now });
  const waitingLists = createDynamoWaitingLists({ client, tableName, now });
  const pictureQuotas = createDynamoQuotas(client, tableName, now, PICTURES);
  return { reservations, waitingLists, people, numbers, keys, quotas, pictureQuotas };
}

/** Everything that the reservation's functions on Lambda are wired from. */
export function createReservationContainer(variables: TableVariables & HoldVariables & Partial<MarketVariables>) {
  const store = createOwnStore(variables);
  const { client } = store;
  const times = createHoldTimes(variables, client.config);
  const draw = () => randomInt(1, MAX_NUMBER);
  return { client, ...reservationsIn(store), now, timeZone: variables.TIME_ZONE, pause, ...times, draw };
}
