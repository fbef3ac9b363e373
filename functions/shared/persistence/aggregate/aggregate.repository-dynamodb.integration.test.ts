import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meter } from '../meter.fixture.ts';
import { createPatientClient } from '../patient-client.fixture.ts';
import { rowKey } from '../rows/row-key.ts';
import { throwAwayTables } from '../throw-away-table.fixture.ts';
import { aggregateRepositoryContract } from './aggregate.repository.contract.ts';
import { createDynamoRepository } from './aggregate.repository-dynamodb.ts';
import { aChange, type Thing, type ThingEvent, thingTable } from './thing.fixture.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createPatientClient();
const measured = meter(client);

function repositoryOn(tableName: string, now?: () => number, table = thingTable) {
  return createDynamoRepository<Thing, ThingEvent>({
    client,
    tableName,
    table,
    ...(now && { now }),
  });
}

afterAll(tables.deleteAll);

describe('the aggregate repository on DynamoDB', () => {
  aggregateRepositoryContract(async (now, table) => repositoryOn(await tables.create(['owner']), now, table), {
    runs: 15,
  });

  describe('its cost', () => {
    let tableName: string;
    let things: ReturnType<typeof repositoryOn>;
    beforeAll(async () => {
      tableName = await tables.create(['owner']);
      things = repositoryOn(tableName);
      await things.save(aChange({ no: 1 }));
    });

    it('is one request and one write unit for a change, event included', async () => {
      const cost = await measured(() =>
        things.save(aChange({ no: 1, version: 2 }, { type: 'ThingWeighed', weight: 3 })),
      );
      expect(cost).toEqual({ requests: 1, units: 1, writes: 1, result: 'saved' });
    });

    it('is one write unit more for each list that a row enters or leaves, and none for a change inside them', async () => {
      const { units: kept } = await measured(() => things.save(aChange({ no: 2, hidden: true })));
      const { units: entered } = await measured(() => things.save(aChange({ no: 2, version: 2 })));
      const { units: found } = await measured(() => things.save(aChange({ no: 2, version: 3, owner: 7 })));
      const { units: changed } = await measured(() =>
        things.save(aChange({ no: 2, version: 4, owner: 7, name: 'new' })),
      );
      const { units: left } = await measured(() => things.save(aChange({ no: 2, version: 5, owner: 7, hidden: true })));
      expect({ kept, entered, found, changed, left }).toEqual({ kept: 1, entered: 2, found: 2, changed: 1, left: 3 });
    });

    it('is one request and one read unit for a find', async () => {
      const { requests, units } = await measured(() => things.find(1));
      expect({ requests, units }).toEqual({ requests: 1, units: 1 });
    });
  });

  it('writes state and event in one row, without what is undefined, and when it expires in seconds', async () => {
    const tableName = await tables.create(['owner']);
    const change = aChange({ no: 305, note: undefined, lives: 60 }, { type: 'ThingWeighed', weight: 3, scale: 'any' });
    await repositoryOn(tableName).save(change);
    const { Item } = await client.send(
      new GetCommand({ TableName: tableName, Key: rowKey(305), ConsistentRead: true }),
    );
    expect(Item).toStrictEqual({
      bucket: '3',
      number: 305,
      state: { no: 305, name: 'thing 305', lives: 60, version: 1 },
      event: {
        id: 'thing#305#1',
        type: 'ThingWeighed',
        time: change.occurredAt,
        correlationId: 'corr-1',
        causationId: 'cause-1',
        facts: { weight: 3 },
      },
      expiresAt: Date.parse(change.occurredAt) / 1000 + 60,
    });
  });

  it('does not take a store that fails for a conflict', async () => {
    await expect(repositoryOn('throw-away-no-such-table').save(aChange({ no: 1, version: 2 }))).rejects.toThrow();
  });

  it('refuses to read a row of another shape', async () => {
    const TableName = await tables.create(['owner']);
    await client.send(new PutCommand({ TableName, Item: { ...rowKey(1), state: { no: 'one' } } }));
    await expect(repositoryOn(TableName).find(1)).rejects.toThrow();
  });
});
