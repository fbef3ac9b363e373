import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { meter } from '../meter.fixture.ts';
import { createPatientClient } from '../patient-client.fixture.ts';
import { throwAwayTables } from '../throw-away-table.fixture.ts';
import { quotasContract } from './quotas.contract.ts';
import { createDynamoQuotas } from './quotas-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createPatientClient();
const measured = meter(client);

afterAll(tables.deleteAll);

describe('quotas on DynamoDB', () => {
  quotasContract(async () => createDynamoQuotas(client, await tables.create()));

  it('cost one request and one write unit a use, also the 60th', async () => {
    const quotas = createDynamoQuotas(client, await tables.create());
    const use = (index: number) => ({ number: 1_000_000 + index, at: Date.now() + index });
    for (let index = 1; index < 60; index++) await quotas.record(7, use(index), 60);
    expect(await measured(() => quotas.record(7, use(60), 60))).toEqual({
      requests: 1,
      units: 1,
      writes: 1,
      result: undefined,
    });
  });

  it('do not take a store that fails for a limit', async () => {
    const quotas = createDynamoQuotas(client, 'throw-away-no-such-table');
    await expect(quotas.record(7, { number: 1, at: 0 }, 1)).rejects.toThrow();
    await expect(quotas.replace(7, { uses: [], version: 1 }, [])).rejects.toThrow();
  });
});
