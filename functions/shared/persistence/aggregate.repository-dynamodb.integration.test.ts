import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aggregateRepositoryContract } from './aggregate.repository.contract.ts';
import { createDynamoRepository } from './aggregate.repository-dynamodb.ts';
import { createDynamoCounter } from './counter-dynamodb.ts';
import { createDocumentClient } from './document-client.ts';
import { MAX_BUCKETS_PER_PAGE } from './list-buckets.ts';
import { meter } from './meter.fixture.ts';
import { rowKey } from './row-key.ts';
import { aChange, type Thing, type ThingEvent, thingTable } from './thing.fixture.ts';
import { throwAwayTables } from './throw-away-table.fixture.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createDocumentClient();
const measured = meter(client);

function repositoryOn(tableName: string, now?: () => number) {
  const ceiling = createDynamoCounter(client, tableName);
  return createDynamoRepository<Thing, ThingEvent>({
    client,
    tableName,
    table: thingTable,
    ceiling,
    ...(now && { now }),
  });
}

afterAll(tables.deleteAll);

describe('the aggregate repository on DynamoDB', () => {
  aggregateRepositoryContract(async (now) => repositoryOn(await tables.create(), now), { runs: 15 });

  describe('its cost', () => {
    let tableName: string;
    let things: ReturnType<typeof repositoryOn>;
    beforeAll(async () => {
      tableName = await tables.create();
      things = repositoryOn(tableName);
      await things.save(aChange({ no: 1 }));
    });

    it('is one request and one write unit for a change, event included', async () => {
      const cost = await measured(() =>
        things.save(aChange({ no: 1, version: 2 }, { type: 'ThingWeighed', weight: 3 })),
      );
      expect(cost).toEqual({ requests: 1, units: 1, result: 'saved' });
    });

    it('is the same for a new row under a number that is known to be covered', async () => {
      expect(await measured(() => things.save(aChange({ no: 2 })))).toEqual({ requests: 1, units: 1, result: 'saved' });
    });

    it('is one request and one read unit for a find', async () => {
      const { requests, units } = await measured(() => things.find(1));
      expect({ requests, units }).toEqual({ requests: 1, units: 1 });
    });

    it('is bounded for any page, however far numbers go', async () => {
      await createDynamoCounter(client, tableName).raise(5_000_000);
      for (const request of [{ descending: false }, { descending: true }, { descending: false, after: 77_777 }]) {
        const { requests } = await measured(() => things.list({ size: 100, ...request }));
        expect(requests).toBe(1 + MAX_BUCKETS_PER_PAGE);
      }
    });
  });

  it('writes state and event in one row, without what is undefined, and when it expires in seconds', async () => {
    const tableName = await tables.create();
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
    const TableName = await tables.create();
    await client.send(new PutCommand({ TableName, Item: { ...rowKey(1), state: { no: 'one' } } }));
    await expect(repositoryOn(TableName).find(1)).rejects.toThrow();
  });
});
