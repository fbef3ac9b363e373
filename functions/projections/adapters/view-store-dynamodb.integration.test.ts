import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, it } from 'vitest';
import { createDynamoCounter } from '../../shared/persistence/counter-dynamodb.ts';
import { createDocumentClient } from '../../shared/persistence/document-client.ts';
import { throwAwayTables } from '../../shared/persistence/throw-away-table.fixture.ts';
import { type ItemInfoSlots, itemInfoRow } from '../item-info/item-info.slots.ts';
import { viewStoreContract } from './view-store.contract.ts';
import { createDynamoViewStore } from './view-store-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
afterAll(() => tables.deleteAll());

viewStoreContract('DynamoDB', newStore);

it('is not stretched by what is said about a number nobody has', async () => {
  const store = await newStore();
  const value = { itemNo: 3, itemName: 'Camera', itemPrice: 1, itemStatus: 'Rentable' } as const;
  await store.apply({ number: 3, slot: 'item', age: { seq: 0, version: 1 }, value });
  await store.apply({ number: 1_000_000_000, slot: 'reservation', age: { seq: 1, version: 1 }, value: null });
  const page = await store.list({ size: 1, descending: true }, (row) => row.item?.value.itemNo);
  expect(page.entries).toStrictEqual([3]);
});

async function newStore() {
  const client = createDocumentClient();
  const tableName = await tables.create();
  const ceiling = createDynamoCounter(client, tableName);
  return createDynamoViewStore<ItemInfoSlots>({ client, tableName, ceiling, schema: itemInfoRow, listedBy: 'item' });
}
