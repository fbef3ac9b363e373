import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { createDynamoCounter } from '../../shared/persistence/counter-dynamodb.ts';
import { createDocumentClient } from '../../shared/persistence/document-client.ts';
import { throwAwayTables } from '../../shared/persistence/throw-away-table.fixture.ts';
import { type ItemInfoSlots, itemInfoRow } from '../item-info/item-info.slots.ts';
import { viewStoreContract } from './view-store.contract.ts';
import { createDynamoViewStore } from './view-store-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
afterAll(() => tables.deleteAll());

viewStoreContract('DynamoDB', async () => {
  const client = createDocumentClient();
  const tableName = await tables.create();
  const ceiling = createDynamoCounter(client, tableName);
  return createDynamoViewStore<ItemInfoSlots>({ client, tableName, ceiling, schema: itemInfoRow });
});
