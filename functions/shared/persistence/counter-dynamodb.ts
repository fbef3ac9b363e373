import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from './document-client.ts';
import type { NumberCeiling } from './number-ceiling.ts';
import { BUCKET_SIZE, bucketOf, COUNTER_KEY } from './row-key.ts';

/** The table's counter row: the sequence leases numbers from it, and lists end at it. */
export interface Counter extends NumberCeiling {
  /** Adds `count` numbers and gives the counter's new value. One write unit. */
  lease(count: number): Promise<number>;
}

/** The counter row of a DynamoDB table. For tables whose numbers come from elsewhere, `raise` moves it one bucket at a time. */
export function createDynamoCounter(client: DocumentClient, tableName: string): Counter {
  const key = { TableName: tableName, Key: COUNTER_KEY };
  let known = 0;
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
      known = Math.max(known, Number(Attributes?.highest));
      return Number(Attributes?.highest);
    },
    async highest() {
      const { Item } = await client.send(new GetCommand({ ...key, ConsistentRead: true }));
      return Number(Item?.highest ?? 0);
    },
    async raise(number) {
      if (number <= known) return;
      // To the bucket's end, so that its other numbers cost nothing.
      const end = bucketOf(number) * BUCKET_SIZE + BUCKET_SIZE - 1;
      try {
        await client.send(
          new UpdateCommand({
            ...key,
            UpdateExpression: 'SET #h = :end',
            ConditionExpression: 'attribute_not_exists(#h) OR #h < :end',
            ExpressionAttributeNames: { '#h': 'highest' },
            ExpressionAttributeValues: { ':end': end },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      known = end;
    },
  };
}
