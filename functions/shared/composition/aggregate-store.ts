import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { loadEnv } from '../config/env.ts';
import { type Counter, createDynamoCounter } from '../persistence/counter-dynamodb.ts';
import { createDocumentClient } from '../persistence/document-client.ts';
import { createNumberSequence, type NumberSequence } from '../persistence/number-sequence.ts';

const environment = z.object({
  TABLE_NAME: z.string(),
  /** Numbers an instance leases at a time; only functions that create aggregates need it. */
  NUMBER_BLOCK_SIZE: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});

/** An aggregate's table as its functions use it. */
export interface AggregateStore {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly ceiling: Counter;
  readonly numbers: NumberSequence;
}

/** The function's own table, configured by `TABLE_NAME` and `NUMBER_BLOCK_SIZE`. */
export function createAggregateStore(): AggregateStore {
  const env = loadEnv(environment);
  const client = createDocumentClient();
  const ceiling = createDynamoCounter(client, env.TABLE_NAME);
  const numbers = createNumberSequence(env.NUMBER_BLOCK_SIZE, ceiling.lease);
  return { client, tableName: env.TABLE_NAME, ceiling, numbers };
}
