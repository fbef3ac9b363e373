import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoBreakerStore } from '@gdmarket/resilience/dynamodb';
import * as z from 'zod/mini';
import type { EnvOf } from '../shared/config/env.ts';
import type { DocumentClient } from '../shared/persistence/document-client.ts';
import { createSqsDeadLetterQueues } from './adapters/dead-letter-queues-sqs.ts';
import { createDynamoHistory } from './adapters/history-dynamodb.ts';
import { createSsmSettings } from './adapters/settings-ssm.ts';
import type { Operations } from './handlers/operations.routes.ts';
import type { History } from './history.ts';

const name = z.string();

/** Variables of the history: its table, and the days for which it keeps events. */
export const historyVariables = { HISTORY_TABLE: name, HISTORY_DAYS: z.coerce.number() };

/** Variables that name what operators look at. */
export const operationsVariables = {
  ...historyVariables,
  CIRCUIT_TABLE: name,
  /** The addresses of all queues of dead letters, separated by blanks. */
  DEAD_LETTER_QUEUE_URLS: name,
  PAYMENT_GUARD_PARAMETER: name,
  ITEM_GUARD_PARAMETER: name,
  PROVIDER_PARAMETER: name,
  HOLD_PARAMETER: name,
  LIMITS_PARAMETER: name,
  IDENTITY_PARAMETER: name,
};

/** The history on its table. `now` in ms. */
export function historyIn(
  client: DocumentClient,
  { HISTORY_TABLE: tableName, HISTORY_DAYS: keepDays }: EnvOf<typeof historyVariables>,
  now: () => number = Date.now,
): History {
  return createDynamoHistory({ client, tableName, keepDays, now });
}

/** All that operators look at. The groups of settings have the names that `npm run config` gives them. */
export function operationsIn(client: DynamoDBDocumentClient, env: EnvOf<typeof operationsVariables>): Operations {
  return {
    history: historyIn(client, env),
    circuits: createDynamoBreakerStore(client, env.CIRCUIT_TABLE),
    settings: createSsmSettings(client.config, {
      payment: env.PAYMENT_GUARD_PARAMETER,
      item: env.ITEM_GUARD_PARAMETER,
      provider: env.PROVIDER_PARAMETER,
      reservation: env.HOLD_PARAMETER,
      limits: env.LIMITS_PARAMETER,
      identity: env.IDENTITY_PARAMETER,
    }),
    deadLetterQueues: createSqsDeadLetterQueues(client.config, env.DEAD_LETTER_QUEUE_URLS.split(' ')),
  };
}
