import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import type { RowKey } from '#shared/persistence/rows/row-key.ts';
import type { People } from '../use-cases/people.ts';

const personRow = z.object({ customerId: z.int().check(z.positive()) });

/** People in a DynamoDB table, one row each, beside the counter of their numbers. */
export function createDynamoPeople(client: DocumentClient, TableName: string): People {
  return {
    async find(sub) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(sub), ConsistentRead: true }));
      return Item === undefined ? undefined : personRow.parse(Item).customerId;
    },
    async add(sub, customerId) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...keyOf(sub), customerId },
            ConditionExpression: 'attribute_not_exists(#b)',
            ExpressionAttributeNames: { '#b': 'bucket' },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return customerId;
      } catch (error) {
        // Also after the client repeated a write whose answer was lost: then the row is this very person's.
        if (error instanceof ConditionalCheckFailedException && error.Item)
          return personRow.parse(unmarshall(error.Item)).customerId;
        throw error;
      }
    },
  };
}

function keyOf(sub: string): RowKey {
  return { bucket: `PERSON#${sub}`, number: 0 };
}
