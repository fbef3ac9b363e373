import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoCounter } from '../persistence/counter-dynamodb.ts';
import { createDocumentClient } from '../persistence/document-client.ts';
import type { IdempotencyKeys } from '../persistence/idempotency-keys.ts';
import { createDynamoIdempotencyKeys } from '../persistence/idempotency-keys-dynamodb.ts';
import { createNumberSequence, type NumberSequence } from '../persistence/number-sequence.ts';
import type { TableVariables } from './variables.ts';

/** An aggregate's table as its functions use it. */
export interface AggregateStore {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly numbers: NumberSequence;
  readonly keys: IdempotencyKeys;
}

/** The function's own table. */
export function createAggregateStore({ TABLE_NAME: tableName, NUMBER_BLOCK_SIZE }: TableVariables): AggregateStore {
  const client = createDocumentClient();
  const numbers = createNumberSequence(NUMBER_BLOCK_SIZE, createDynamoCounter(client, tableName).lease);
  return { client, tableName, numbers, keys: createDynamoIdempotencyKeys(client, tableName) };
}
