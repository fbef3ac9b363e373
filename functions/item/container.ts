import { randomInt } from 'node:crypto';
import { MAX_NUMBER } from '#contracts/http/fields/numbers.ts';
import { type AggregateStore, createOwnStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { MarketVariables, TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { createDynamoQuotas } from '../shared/persistence/quotas/quotas-dynamodb.ts';
import { createDynamoAbsentItemRepository } from './adapters/absent-item.repository-dynamodb.ts';
import { itemTable } from './adapters/item.table.ts';
import type { ItemEvent } from './domain/item.events.ts';
import type { Item } from './domain/item.ts';

/** Tells the quota of pictures from that of items. */
const PICTURES = 1;

/** The item's repositories on a table, its numbers, idempotency keys and the owners' quotas. */
export function itemsIn(store: AggregateStore) {
  const { client, tableName, now, numbers, keys, quotas } = store;
  const items = createDynamoRepository<Item, ItemEvent>({ client, tableName, now, table: itemTable });
  const pictureQuotas = createDynamoQuotas(client, tableName, now, PICTURES);
  const absentItems = createDynamoAbsentItemRepository(client, tableName, now);
  return { items, absentItems, numbers, keys, quotas, pictureQuotas };
}

/** Everything that the item's functions on Lambda are wired from. */
export function createItemContainer(variables: TableVariables & Partial<MarketVariables>) {
  const store = createOwnStore(variables);
  const draw = () => randomInt(1, MAX_NUMBER);
  return { client: store.client, ...itemsIn(store), now, timeZone: variables.TIME_ZONE, pause, draw };
}
