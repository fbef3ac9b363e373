import { createAggregateStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate.repository-dynamodb.ts';
import { createDynamoAbsentItemRepository } from './adapters/absent-item.repository-dynamodb.ts';
import { itemTable } from './adapters/item.table.ts';
import type { ItemEvent } from './domain/item.events.ts';
import type { Item } from './domain/item.ts';

/** What the item's functions are wired from: its repositories on its own table, its numbers and the clock. */
export function createItemContainer(variables: TableVariables) {
  const { client, tableName, numbers, keys } = createAggregateStore(variables);
  return {
    client,
    items: createDynamoRepository<Item, ItemEvent>({ client, tableName, table: itemTable }),
    absentItems: createDynamoAbsentItemRepository(client, tableName),
    numbers,
    keys,
    now,
    pause,
  };
}
