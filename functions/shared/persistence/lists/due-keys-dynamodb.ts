import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from '../document-client.ts';
import type { DueKeys } from './due-keys.ts';
import { DUE_INDEX } from './list-indexes.ts';

/**
 * The keys of at most `size` rows that are due at `now` (ISO 8601 in UTC), the longest due first. The index may lag
 * behind its rows: read them before you decide anything.
 */
export async function readDue(
  { client, tableName: TableName }: { readonly client: DocumentClient; readonly tableName: string },
  partition: string,
  now: string,
  size: number,
): Promise<DueKeys> {
  const query = new QueryCommand({
    TableName,
    IndexName: DUE_INDEX.name,
    KeyConditionExpression: '#d = :due AND #t <= :now',
    ExpressionAttributeNames: { '#d': DUE_INDEX.attribute, '#t': DUE_INDEX.sort },
    ExpressionAttributeValues: { ':due': partition, ':now': now },
    Limit: size,
  });
  const { Items: keys = [], LastEvaluatedKey } = await client.send(query);
  return { keys, isMore: LastEvaluatedKey !== undefined };
}
