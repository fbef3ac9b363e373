import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PLACE_INDEX } from '../lists/list-indexes.ts';
import { isListed } from '../lists/list-lanes.ts';
import { type RawRow, type RowSource, readDynamoRows } from '../rows/row-runs-dynamodb.ts';
import type { NearPage, NearRequest } from './near.ts';
import { nearPage } from './near-page.ts';
import { MOST_SPOTS, type SpotReader } from './near-rings.ts';
import { placeIn } from './place-index.ts';

/**
 * One page of the rows of a DynamoDB table that are near a place: first spots from the table's index of places, then their
 * rows by key. `shown` returns what a row shows, if anything.
 */
export async function nearDynamoRows<T>(
  source: RowSource,
  request: NearRequest,
  shown: (row: RawRow) => T | undefined,
): Promise<NearPage<T>> {
  return nearPage(request, spotReader(source, request), (numbers) => readDynamoRows(source, numbers), shown);
}

function spotReader({ client, tableName }: RowSource, { filter }: NearRequest): SpotReader {
  const { name, attribute, sort } = PLACE_INDEX;
  return async ({ cell, first, last }, from) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: name,
        KeyConditionExpression: '#cell = :cell AND #spot BETWEEN :first AND :last',
        ExpressionAttributeNames: { '#cell': attribute, '#spot': sort },
        ExpressionAttributeValues: { ':cell': cell, ':first': first, ':last': last },
        Limit: MOST_SPOTS,
        ...(isKey(from) && { ExclusiveStartKey: from }),
      }),
    );
    const spots = Items.flatMap((entry) => {
      const number = Number(entry.number);
      const place = placeIn(entry);
      return place === undefined || (filter && !isListed(entry, number, filter)) ? [] : [{ number, ...place }];
    });
    return LastEvaluatedKey === undefined ? { spots } : { spots, more: LastEvaluatedKey };
  };
}

function isKey(from: unknown): from is Record<string, unknown> {
  return typeof from === 'object' && from !== null;
}
