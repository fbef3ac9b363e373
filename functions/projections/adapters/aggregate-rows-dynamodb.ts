import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import type { AggregateRows, SourceName } from '../use-cases/aggregate-rows.ts';

/** Rows per page; their updates run in parallel. */
const PAGE = 25;

/**
 * The rows of the aggregates' tables. Only numbered buckets hold aggregates: locks, counters and answers for absent
 * items are skipped.
 */
export function createDynamoAggregateRows(
  client: DocumentClient,
  tables: Readonly<Record<SourceName, string>>,
): AggregateRows {
  return {
    async read({ source, after }) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new ScanCommand({
          TableName: tables[source],
          ConsistentRead: true,
          Limit: PAGE,
          ...(isKey(after) ? { ExclusiveStartKey: after } : {}),
        }),
      );
      const rows = Items.filter(({ bucket }) => /^\d+$/.test(String(bucket))).map(({ number, state }) => ({
        number,
        state,
      }));
      return LastEvaluatedKey === undefined ? { rows } : { rows, next: LastEvaluatedKey };
    },
  };
}

function isKey(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
