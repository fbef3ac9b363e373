import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageRequest } from '#shared/domain/page.ts';
import { type RawRow, type RowSource, readDynamoRows } from '../rows/row-runs-dynamodb.ts';
import { indexOf, lanePartition } from './list-lanes.ts';
import type { LaneReader } from './list-numbers.ts';
import { listPage } from './list-page.ts';

/**
 * One page of a list in a DynamoDB table: first numbers from the list's index, then their rows by key. `shown` returns
 * what a row shows, if anything. The index is eventually consistent: a new write may enter or leave it a moment later.
 */
export async function listDynamoRows<T>(
  source: RowSource,
  request: PageRequest,
  shown: (row: RawRow) => T | undefined,
): Promise<Page<T>> {
  return listPage(request, laneReader(source, request), (numbers) => readDynamoRows(source, numbers), shown);
}

function laneReader({ client, tableName }: RowSource, { filter }: PageRequest): LaneReader {
  const { name, attribute } = indexOf(filter);
  return async (lane, { after, descending, limit }) => {
    const beyond = after === undefined ? '' : ` AND #n ${descending ? '<' : '>'} :after`;
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: name,
        KeyConditionExpression: `#list = :lane${beyond}`,
        ExpressionAttributeNames: { '#list': attribute, ...(after !== undefined && { '#n': 'number' }) },
        ExpressionAttributeValues: {
          ':lane': lanePartition(lane, filter),
          ...(after !== undefined && { ':after': after }),
        },
        ScanIndexForward: !descending,
        Limit: limit,
      }),
    );
    return Items.map((entry) => Number(entry.number));
  };
}
