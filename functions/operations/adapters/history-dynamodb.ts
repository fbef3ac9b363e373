import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import { factsIn } from '../domain/history-entry.ts';
import { forgottenAt, type History, keptSince, positionOf } from '../history.ts';

/** Options of the history on DynamoDB. */
export interface DynamoHistoryOptions {
  readonly client: DocumentClient;
  readonly tableName: string;
  /** For how many days after it happened an event is kept. */
  readonly keepDays: number;
  /** Milliseconds. */
  readonly now: () => number;
}

const row = z.lazy(() => {
  const by = z.object({ authtype: z.string(), authid: z.string() });
  const facts = z.record(z.string(), z.unknown());
  const ids = { id: z.string(), correlationId: z.string(), causationId: z.string() };
  const kind = { type: z.string(), time: z.string(), source: z.string(), version: z.number() };
  return z.object({ ...ids, ...kind, by: z.optional(by), facts, position: z.string() });
});

/**
 * The history in a table with the key (subject, position), a row for each event. An event is one write unit, and a
 * duplicate writes the same row again. Reads are eventually consistent. DynamoDB deletes rows some time after
 * `expiresAt`; by their position they are out of sight from then on.
 */
export function createDynamoHistory({ client, tableName, keepDays, now }: DynamoHistoryOptions): History {
  return {
    async add(subject, entry) {
      const keys = { subject, position: positionOf(entry), expiresAt: forgottenAt(entry, keepDays) };
      await client.send(new PutCommand({ TableName: tableName, Item: { ...entry, ...keys } }));
    },
    async read(subject, { size, after = '' }) {
      const since = keptSince(now(), keepDays);
      const query = new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: '#subject = :subject AND #position > :after',
        ExpressionAttributeNames: { '#subject': 'subject', '#position': 'position' },
        ExpressionAttributeValues: { ':subject': subject, ':after': after > since ? after : since },
        Limit: size + 1,
      });
      const { Items = [] } = await client.send(query);
      const rows = Items.slice(0, size).map((item) => row.parse(item));
      const last = Items.length > size ? rows.at(-1) : undefined;
      const entries = rows.map(({ position: _, ...entry }) => ({ ...entry, facts: factsIn(entry.facts) }));
      return { entries, ...(last && { next: last.position }) };
    },
  };
}
