import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type BreakerRow, type BreakerStore, breakerRow, noRow } from './breaker-store.ts';

/**
 * Shared states in a DynamoDB table with the partition key `dependency` (string). A read costs one read unit, a write
 * one write unit. The caller's signal limits the time. When the client repeats a write whose answer was lost, the
 * repetition finds its own row and returns it, as if it had come first.
 */
export function createDynamoBreakerStore(
  client: Pick<DynamoDBDocumentClient, 'send'>,
  tableName: string,
): BreakerStore {
  return {
    async read(dependency, abortSignal) {
      const get = new GetCommand({ TableName: tableName, Key: { dependency }, ConsistentRead: true });
      const { Item } = await client.send(get, { abortSignal });
      return toBreakerRow(Item);
    },
    async write(dependency, row, abortSignal) {
      const put = new PutCommand({
        TableName: tableName,
        Item: { ...row, dependency },
        ...overVersion(row.version - 1),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      try {
        await client.send(put, { abortSignal });
        return row;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return toBreakerRow(error.Item && unmarshall(error.Item));
      }
    },
  };
}

/** The row in the port's form. Throws when the item is no row. */
function toBreakerRow(item: unknown): BreakerRow {
  return item === undefined ? noRow : breakerRow.parse(item);
}

function overVersion(version: number) {
  return version === 0
    ? { ConditionExpression: 'attribute_not_exists(dependency)' }
    : {
        ConditionExpression: '#v = :before',
        ExpressionAttributeNames: { '#v': 'version' },
        ExpressionAttributeValues: { ':before': version },
      };
}
