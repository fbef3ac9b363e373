import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from '../document-client.ts';
import { rowKey } from './row-key.ts';
import { type Run, runsOf } from './row-runs.ts';

/** A row as it is stored. */
export type RawRow = Readonly<Record<string, unknown>>;

/** The table to read, and whether the read has to see every earlier write; that costs twice the read units. */
export interface RowSource {
  readonly client: DocumentClient;
  readonly tableName: string;
  readonly consistent: boolean;
}

/**
 * The rows with these numbers (at most 100), by number; missing rows are left out. Neighbours are read by one query,
 * the others by one batch.
 */
export async function readDynamoRows(
  source: RowSource,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, RawRow>> {
  const runs = runsOf(numbers);
  const alone = runs.filter(({ first, last }) => first === last).map(({ first }) => first);
  const rows = await Promise.all([
    readBatch(source, alone),
    ...runs.filter(({ first, last }) => first !== last).map((run) => readRun(source, run)),
  ]);
  return new Map(rows.flat().map((row) => [Number(row.number), row]));
}

async function readRun(source: RowSource, { first, last }: Run): Promise<readonly RawRow[]> {
  const { Items = [] } = await source.client.send(
    new QueryCommand({
      TableName: source.tableName,
      KeyConditionExpression: '#b = :b AND #n BETWEEN :first AND :last',
      ExpressionAttributeNames: { '#b': 'bucket', '#n': 'number' },
      ExpressionAttributeValues: { ':b': rowKey(first).bucket, ':first': first, ':last': last },
      ConsistentRead: source.consistent,
    }),
  );
  return Items;
}

async function readBatch(source: RowSource, numbers: readonly number[]): Promise<readonly RawRow[]> {
  if (numbers.length === 0) return [];
  const { client, tableName, consistent } = source;
  const { Responses, UnprocessedKeys } = await client.send(
    new BatchGetCommand({ RequestItems: { [tableName]: { Keys: numbers.map(rowKey), ConsistentRead: consistent } } }),
  );
  // Rows that a busy table left out are read one by one: the SDK retries single reads.
  const left = UnprocessedKeys?.[tableName]?.Keys ?? [];
  const others = await Promise.all(left.map((key) => readOne(source, Number(key.number))));
  return [...(Responses?.[tableName] ?? []), ...others.flat()];
}

async function readOne({ client, tableName, consistent }: RowSource, number: number): Promise<readonly RawRow[]> {
  const { Item } = await client.send(
    new GetCommand({ TableName: tableName, Key: rowKey(number), ConsistentRead: consistent }),
  );
  return Item === undefined ? [] : [Item];
}
