import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DocumentClient } from '../document-client.ts';
import { forgottenAt, type IdempotencyKeys, type KeyClaim, keyClaim, keyRow } from './idempotency-keys.ts';

/** Idempotency keys in an aggregate's own table. A claim costs one write unit. `now`: milliseconds since the epoch. */
export function createDynamoIdempotencyKeys(
  client: DocumentClient,
  TableName: string,
  now: () => number = Date.now,
): IdempotencyKeys {
  return { find, claim, release };

  async function find(key: string): Promise<KeyClaim | undefined> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keyRow(key), ConsistentRead: true }));
    // Deletion by TTL comes late, so readers check the time themselves.
    if (Item === undefined || Number(Item.expiresAt) * 1000 <= now()) return undefined;
    return keyClaim.parse(Item.claim);
  }

  async function claim(key: string, wanted: KeyClaim): Promise<KeyClaim> {
    try {
      await client.send(
        new PutCommand({
          ...put(key, wanted),
          ConditionExpression: 'attribute_not_exists(#b) OR #x <= :now',
          ExpressionAttributeNames: { '#b': 'bucket', '#x': 'expiresAt' },
          ExpressionAttributeValues: { ':now': now() / 1000 },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return wanted;
    } catch (error) {
      // Also after the client repeated a write whose answer was lost: then the row is this very claim.
      if (error instanceof ConditionalCheckFailedException && error.Item) {
        return keyClaim.parse(unmarshall(error.Item).claim);
      }
      throw error;
    }
  }

  async function release(key: string, claimed: KeyClaim): Promise<void> {
    try {
      await client.send(
        new PutCommand({
          ...put(key, { ...claimed, leasedUntil: 0 }),
          ConditionExpression: '#c.#o = :owner',
          ExpressionAttributeNames: { '#c': 'claim', '#o': 'owner' },
          ExpressionAttributeValues: { ':owner': claimed.owner },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  function put(key: string, kept: KeyClaim) {
    return { TableName, Item: { ...keyRow(key), claim: kept, expiresAt: forgottenAt(now()) } };
  }
}
