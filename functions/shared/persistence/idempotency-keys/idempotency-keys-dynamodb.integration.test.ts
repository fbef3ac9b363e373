import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { meter } from '../meter.fixture.ts';
import { createPatientClient } from '../patient-client.fixture.ts';
import { throwAwayTables } from '../throw-away-table.fixture.ts';
import { idempotencyKeysContract } from './idempotency-keys.contract.ts';
import { createDynamoIdempotencyKeys } from './idempotency-keys-dynamodb.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createPatientClient();
const measured = meter(client);

afterAll(tables.deleteAll);

describe('idempotency keys on DynamoDB', () => {
  idempotencyKeysContract(async (now) => createDynamoIdempotencyKeys(client, await tables.create(), now));

  it('cost one request and one write unit a claim, however long the key', async () => {
    const keys = createDynamoIdempotencyKeys(client, await tables.create());
    const claim = {
      number: 2_147_483_647,
      fingerprint: 'f'.repeat(43),
      owner: 'o'.repeat(36),
      leasedUntil: Date.now(),
    };
    const cost = await measured(() => keys.claim('x'.repeat(255), claim));
    expect(cost).toEqual({ requests: 1, units: 1, writes: 1, result: claim });
  });

  it('do not take a store that fails for a claim of somebody else', async () => {
    const claim = { number: 1, fingerprint: 'f', owner: 'o', leasedUntil: 0 };
    const keys = createDynamoIdempotencyKeys(client, 'throw-away-no-such-table');
    await expect(keys.claim('a', claim)).rejects.toThrow();
    await expect(keys.release('a', claim)).rejects.toThrow();
  });
});
