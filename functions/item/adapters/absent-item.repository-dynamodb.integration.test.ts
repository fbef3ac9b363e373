import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { createDynamoRepository } from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { meter } from '#shared/persistence/meter.fixture.ts';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { throwAwayTables } from '#shared/persistence/throw-away-table.fixture.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import type { Item } from '../domain/item.ts';
import { absentItemRepositoryContract, type ItemStore } from './absent-item.repository.contract.ts';
import { createDynamoAbsentItemRepository } from './absent-item.repository-dynamodb.ts';
import { anItemChange, aRefusal, aRegistration } from './item.fixture.ts';
import { itemTable } from './item.table.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createPatientClient();
const measured = meter(client);

async function createStore(now: () => number = Date.now): Promise<ItemStore> {
  const tableName = await tables.create();
  return {
    items: createDynamoRepository<Item, ItemEvent>({ client, tableName, table: itemTable, now }),
    absentItems: createDynamoAbsentItemRepository(client, tableName, now),
  };
}

afterAll(tables.deleteAll);

describe('the answers for absent items on DynamoDB', () => {
  absentItemRepositoryContract(createStore);

  it('cost one request, and one transaction of a write and a check', async () => {
    const { absentItems } = await createStore();
    const { requests, units } = await measured(() => absentItems.save(aRefusal(7, 1)));
    expect({ requests, units }).toEqual({ requests: 1, units: 4 });
  });
});

describe('an item on DynamoDB', () => {
  it('costs one write unit to change, event included, with the longest name there is', async () => {
    const { items } = await createStore();
    const registration = aRegistration(7, '카'.repeat(100));
    await items.save(registration);
    const hold = anItemChange(registration.state, { type: 'ItemHeld', reservationNo: 9_999_999, holdSeq: 9_999 });
    expect(await measured(() => items.save(hold))).toEqual({ requests: 1, units: 1, writes: 1, result: 'saved' });
  });
});
