import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { meter } from '../meter.fixture.ts';
import { createPatientClient } from '../patient-client.fixture.ts';
import { throwAwayTables } from '../throw-away-table.fixture.ts';
import { counterContract } from './counter.contract.ts';
import { createDynamoCounter } from './counter-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createPatientClient();
const measured = meter(client);

afterAll(tables.deleteAll);

describe('the counter on DynamoDB', () => {
  counterContract(async () => {
    const tableName = await tables.create();
    return () => createDynamoCounter(client, tableName);
  });

  it('leases a block for one request and one write unit', async () => {
    const counter = createDynamoCounter(client, await tables.create());
    expect(await measured(() => counter.lease(100))).toEqual({ requests: 1, units: 1, writes: 1, result: 100 });
  });

  it('passes on that its store fails', async () => {
    const counter = createDynamoCounter(client, 'throw-away-no-such-table');
    await expect(counter.lease(1)).rejects.toThrow();
  });
});
