import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageRequest } from '../domain/page.ts';
import type { DocumentClient } from './document-client.ts';
import { listBuckets } from './list-buckets.ts';
import type { NumberCeiling } from './number-ceiling.ts';

/** What a list in a DynamoDB table is read from. */
export interface DynamoListOptions {
  readonly client: DocumentClient;
  readonly tableName: string;
  /** How far numbers go: bounds the lists. */
  readonly ceiling: NumberCeiling;
  /** Whether a page shows every write before it; costs twice the read units. */
  readonly consistent: boolean;
}

/** One page of a table keyed by (bucket, number). Takes the table, the page asked for and what a row shows, if anything. */
export async function listDynamoRows<T>(
  { client, tableName, ceiling, consistent }: DynamoListOptions,
  request: PageRequest,
  shown: (row: Readonly<Record<string, unknown>>) => T | undefined,
): Promise<Page<T>> {
  return listBuckets(await ceiling.highest(), request, async (bucket, { after, descending, limit }) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: `#b = :b AND #n ${descending ? '<' : '>'} :after`,
        ExpressionAttributeNames: { '#b': 'bucket', '#n': 'number' },
        ExpressionAttributeValues: { ':b': String(bucket), ':after': after },
        ScanIndexForward: !descending,
        ConsistentRead: consistent,
        Limit: limit,
      }),
    );
    return Items.map((row) => ({ number: Number(row.number), value: shown(row) }));
  });
}
