import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { throwAwayTables } from '#shared/persistence/throw-away-table.fixture.ts';
import { itemInfoLists } from '../item-info/item-info.lists.ts';
import { type ItemInfoSlots, itemInfoRow } from '../item-info/item-info.slots.ts';
import { viewStoreContract } from './view-store.contract.ts';
import { createDynamoViewStore } from './view-store-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
afterAll(() => tables.deleteAll());

viewStoreContract('DynamoDB', newStore);

async function newStore() {
  const client = createPatientClient();
  const tableName = await tables.create(['status'], true);
  return createDynamoViewStore<ItemInfoSlots>({ client, tableName, schema: itemInfoRow, lists: itemInfoLists });
}
