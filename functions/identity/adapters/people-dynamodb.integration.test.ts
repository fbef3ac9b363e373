import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { meter } from '#shared/persistence/meter.fixture.ts';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { throwAwayTables } from '#shared/persistence/throw-away-table.fixture.ts';
import { peopleContract } from './people.contract.ts';
import { createDynamoPeople } from './people-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createPatientClient();
const measured = meter(client);

afterAll(tables.deleteAll);

describe('people on DynamoDB', () => {
  peopleContract(async () => createDynamoPeople(client, await tables.create()));

  it('cost one request and one write unit a person', async () => {
    const people = createDynamoPeople(client, await tables.create());
    expect(await measured(() => people.add(crypto.randomUUID(), 1))).toEqual({
      requests: 1,
      units: 1,
      writes: 1,
      result: 1,
    });
  });

  it('do not take a store that fails for a person without a number', async () => {
    const people = createDynamoPeople(client, 'throw-away-no-such-table');
    await expect(people.find('anna')).rejects.toThrow();
    await expect(people.add('anna', 1)).rejects.toThrow();
  });
});
