import { type AggregateStore, createOwnStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { createDynamoAbsentItemRepository } from './adapters/absent-item.repository-dynamodb.ts';
import { itemTable } from './adapters/item.table.ts';
import type { ItemEvent } from './domain/item.events.ts';
import type { Item } from './domain/item.ts';

/** The item's repositories on a table, its numbers, idempotency keys and the owners' quotas. */
export function itemsIn(store: AggregateStore) {
  const { client, tableName, now, numbers, keys, quotas } = store;
  const items = createDynamoRepository<Item, ItemEvent>({ client, tableName, now, table: itemTable });
  return { items, absentItems: createDynamoAbsentItemRepository(client, tableName, now), numbers, keys, quotas };
}

/** Everything that the item's functions on Lambda are wired from. */
export function createItemContainer(variables: TableVariables) {
  const store = createOwnStore(variables);
  return { client: store.client, ...itemsIn(store), now, pause };
}
