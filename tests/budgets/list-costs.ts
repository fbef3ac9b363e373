import { itemTable } from '#functions/item/adapters/item.table.ts';
import type { ItemEvent } from '#functions/item/domain/item.events.ts';
import { evolveItem } from '#functions/item/domain/item.evolve.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { PageRequest } from '#shared/domain/page.ts';
import { createDynamoRepository } from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { tableSchemas } from '../support/dynamodb/table-schemas.ts';
import { DynamoTwin } from '../support/dynamodb/twin.ts';
import { clientOf } from '../support/dynamodb/twin-client.ts';
import { readUnits } from './read-units.ts';

const circumstances = {
  context: { correlationId: 'a2c9f3f1-7d3e-4c8e-9b7a-52a1f0f6f0aa', causationId: 'QZ1xAhPSjoEEMCg=' },
  occurredAt: '2026-11-22T10:00:00.000Z',
};

/** A row of the item table as registering writes it, or as deleting leaves it. */
export function itemRow(itemNo: number, live: boolean) {
  const registered = { type: 'ItemRegistered', itemNo, itemName: 'Camera', itemPrice: 100 } as const;
  const item = evolveItem(undefined, registered);
  const change = live
    ? { state: item, event: registered }
    : { state: evolveItem(item, { type: 'ItemDeleted' }), event: { type: 'ItemDeleted' } as const };
  return toRow<Item, ItemEvent>({ ...change, ...circumstances }, itemTable);
}

/**
 * Items on a twin of DynamoDB that counts read units. Of the numbers up to `highest`, some items live and the others
 * are deleted.
 */
export function itemsUpTo(highest: number, lives: (itemNo: number) => boolean) {
  const twin = new DynamoTwin({ tables: { items: tableSchemas.item }, now: Date.now });
  for (let itemNo = 1; itemNo <= highest; itemNo++) {
    const row = JSON.parse(JSON.stringify(itemRow(itemNo, lives(itemNo))));
    twin.table('items').put(row, row);
  }
  let units = 0;
  const client = clientOf(async (command) => {
    const answer = twin.execute(command);
    units += readUnits(command, answer);
    return answer;
  });
  const items = createDynamoRepository<Item, ItemEvent>({ client, tableName: 'items', table: itemTable });
  return async (request: PageRequest) => {
    units = 0;
    const page = await items.list(request);
    return { page, units };
  };
}
