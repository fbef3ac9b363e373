import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { counterContract } from './counter.contract.ts';
import { createDynamoCounter } from './counter-dynamodb.ts';
import { createDocumentClient } from './document-client.ts';
import { meter } from './meter.fixture.ts';
import { throwAwayTables } from './throw-away-table.fixture.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createDocumentClient();
const measured = meter(client);

afterAll(tables.deleteAll);

describe('the counter on DynamoDB', () => {
  counterContract(async () => {
    const tableName = await tables.create();
    return () => createDynamoCounter(client, tableName);
  });

  it('leases a block for one request and one write unit', async () => {
    const counter = createDynamoCounter(client, await tables.create());
    expect(await measured(() => counter.lease(100))).toEqual({ requests: 1, units: 1, result: 100 });
  });

  it('is raised once a bucket; every other number in it costs nothing', async () => {
    const counter = createDynamoCounter(client, await tables.create());
    expect(await measured(() => counter.raise(120))).toMatchObject({ requests: 1, units: 1 });
    for (const number of [100, 120, 121, 199, 1]) {
      expect(await measured(() => counter.raise(number))).toMatchObject({ requests: 0 });
    }
    expect(await measured(() => counter.raise(200))).toMatchObject({ requests: 1 });
  });

  it('asks only once for a bucket that another instance covered', async () => {
    const tableName = await tables.create();
    await createDynamoCounter(client, tableName).raise(950);
    const counter = createDynamoCounter(client, tableName);
    expect(await measured(() => counter.raise(5))).toMatchObject({ requests: 1 });
    expect(await measured(() => counter.raise(6))).toMatchObject({ requests: 0 });
  });

  it('passes on that its store fails', async () => {
    const counter = createDynamoCounter(client, 'throw-away-no-such-table');
    await expect(counter.lease(1)).rejects.toThrow();
    await expect(counter.highest()).rejects.toThrow();
    await expect(counter.raise(1)).rejects.toThrow();
  });
});
