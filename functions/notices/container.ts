import * as z from 'zod/mini';
import type { EnvOf } from '../shared/config/env.ts';
import type { DocumentClient } from '../shared/persistence/document-client.ts';
import { createDynamoNotices } from './adapters/notices-dynamodb.ts';
import { createDynamoRecipients } from './adapters/recipients-dynamodb.ts';
import { createDynamoRentals } from './adapters/rentals-dynamodb.ts';

/** The variable that names the table of notices. */
export const noticesVariables = { NOTICES_TABLE: z.string() };

/** What is stored of people's notices. `now` in ms. */
export function noticesIn(
  client: DocumentClient,
  { NOTICES_TABLE: tableName }: EnvOf<typeof noticesVariables>,
  now: () => number = Date.now,
) {
  const table = { client, tableName, now };
  return {
    notices: createDynamoNotices(table),
    recipients: createDynamoRecipients(table),
    rentals: createDynamoRentals(table),
  };
}
