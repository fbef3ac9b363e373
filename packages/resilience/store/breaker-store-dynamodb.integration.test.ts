import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakerStoreContract } from './breaker-store.contract.ts';
import type { BreakerStore } from './breaker-store.ts';
import { createDynamoBreakerStore } from './breaker-store-dynamodb.ts';

// Never creates a table in an AWS account by accident.
if (process.env.AWS_ENDPOINT_URL === undefined) throw new Error('integration tests need an emulator: AWS_ENDPOINT_URL');

const client = new DynamoDBClient({});
const documents = DynamoDBDocumentClient.from(client);
const TableName = `throw-away-${crypto.randomUUID()}`;
const { signal } = new AbortController();

beforeAll(async () => {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'dependency', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'dependency', KeyType: 'HASH' }],
    }),
  );
  await waitUntilTableExists({ client, minDelay: 1, maxDelay: 1, maxWaitTime: 20 }, { TableName });
});
afterAll(() => client.send(new DeleteTableCommand({ TableName })));

/** The store with names of its own: each test has fresh rows in the one table. */
function freshRows(): () => BreakerStore {
  const prefix = crypto.randomUUID();
  return () => {
    const store = createDynamoBreakerStore(documents, TableName);
    return {
      read: (dependency, abort) => store.read(`${prefix} ${dependency}`, abort),
      write: (dependency, row, abort) => store.write(`${prefix} ${dependency}`, row, abort),
    };
  };
}

describe('shared states on DynamoDB', () => {
  breakerStoreContract(async () => freshRows());

  it.each([
    ['without a version', { state: 'open', openUntil: 1 }],
    ['with a version that is none', { state: 'closed', version: 'two' }],
    ['of an unknown state', { state: 'ajar', version: 1 }],
    ['open without an end', { state: 'open', version: 1 }],
    ['half-open without a holder', { state: 'half-open', version: 1, leaseUntil: 1 }],
  ])('fails at a row %s, whether it reads it or finds it in its way', async (_, item) => {
    const dependency = crypto.randomUUID();
    await documents.send(new PutCommand({ TableName, Item: { ...item, dependency } }));
    const store = createDynamoBreakerStore(documents, TableName);
    await expect(store.read(dependency, signal)).rejects.toThrow();
    await expect(store.write(dependency, { state: 'closed', version: 7 }, signal)).rejects.toThrow();
  });

  it('passes on that the table fails', async () => {
    const store = createDynamoBreakerStore(documents, 'throw-away-no-such-table');
    await expect(store.read('ledger', signal)).rejects.toThrow();
    await expect(store.write('ledger', { state: 'closed', version: 1 }, signal)).rejects.toThrow();
  });
});
