import { createDynamoCounter } from '../persistence/counter/counter-dynamodb.ts';
import { createNumberSequence, type NumberSequence } from '../persistence/counter/number-sequence.ts';
import { createDocumentClient, type DocumentClient } from '../persistence/document-client.ts';
import type { IdempotencyKeys } from '../persistence/idempotency-keys/idempotency-keys.ts';
import { createDynamoIdempotencyKeys } from '../persistence/idempotency-keys/idempotency-keys-dynamodb.ts';
import type { Quotas } from '../persistence/quotas/quotas.ts';
import { createDynamoQuotas } from '../persistence/quotas/quotas-dynamodb.ts';
import type { TableVariables } from './variables.ts';

/** An aggregate's table as its functions use it. */
export interface AggregateStore {
  readonly client: DocumentClient;
  readonly tableName: string;
  /** Milliseconds. */
  readonly now: () => number;
  readonly numbers: NumberSequence;
  readonly keys: IdempotencyKeys;
  readonly quotas: Quotas;
}

/** Builds the store from a client and a table. `blockSize`: how many numbers an instance leases at a time. */
export function createAggregateStore(
  client: DocumentClient,
  tableName: string,
  blockSize: number,
  now: () => number = Date.now,
): AggregateStore {
  const numbers = createNumberSequence(blockSize, createDynamoCounter(client, tableName).lease);
  const keys = createDynamoIdempotencyKeys(client, tableName, now);
  return { client, tableName, now, numbers, keys, quotas: createDynamoQuotas(client, tableName, now) };
}

/** The store on the function's own table. */
export function createOwnStore({ TABLE_NAME, NUMBER_BLOCK_SIZE }: TableVariables) {
  const client = createDocumentClient();
  return { ...createAggregateStore(client, TABLE_NAME, NUMBER_BLOCK_SIZE), client };
}
