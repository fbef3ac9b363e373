import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from '../document-client.ts';
import { COUNTER_KEY } from '../rows/row-key.ts';
import type { Counter } from './counter.ts';

/** The counter row of a DynamoDB table. */
export function createDynamoCounter(client: DocumentClient, tableName: string): Counter {
  const key = { TableName: tableName, Key: COUNTER_KEY };
  return {
    async lease(count) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          ...key,
          UpdateExpression: 'ADD #h :count',
          ExpressionAttributeNames: { '#h': 'highest' },
          ExpressionAttributeValues: { ':count': count },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.highest);
    },
  };
}
