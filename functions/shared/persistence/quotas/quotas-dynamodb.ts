import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Use } from '#shared/domain/quota.ts';
import type { DocumentClient } from '../document-client.ts';
import { QUOTA_SECONDS, type Quotas, quotaRow, type Recorded } from './quotas.ts';

/**
 * Quotas in an aggregate's own table: one write unit for a use, while a row has up to about 60. Each use is an attribute
 * that has its number as name and its time as value, so a write that the client repeats records it once. `now`:
 * milliseconds since the epoch. `kind`: which of several quotas.
 */
export function createDynamoQuotas(
  client: DocumentClient,
  TableName: string,
  now: () => number = Date.now,
  kind?: number,
): Quotas {
  return { record, replace };

  async function record(personNo: number, { number, at }: Use, most: number): Promise<Recorded | undefined> {
    try {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: quotaRow(personNo, kind),
          UpdateExpression:
            'SET #use = :at, #count = if_not_exists(#count, :none) + :one, #version = if_not_exists(#version, :none) + :one, #expires = :expires',
          ConditionExpression: '(attribute_not_exists(#count) OR #count < :most) AND attribute_not_exists(#use)',
          ExpressionAttributeNames: {
            '#use': String(number),
            '#count': 'count',
            '#version': 'version',
            '#expires': 'expiresAt',
          },
          ExpressionAttributeValues: { ':at': at, ':none': 0, ':one': 1, ':most': most, ':expires': forgottenAt() },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return undefined;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException && error.Item) return recordedIn(unmarshall(error.Item));
      throw error;
    }
  }

  async function replace(personNo: number, { version }: Recorded, uses: readonly Use[]): Promise<'saved' | 'conflict'> {
    const written = Object.fromEntries(uses.map(({ number, at }) => [String(number), at]));
    const counted = { count: uses.length, version: version + 1, expiresAt: forgottenAt() };
    try {
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...quotaRow(personNo, kind), ...counted, ...written },
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        }),
      );
      return 'saved';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'conflict';
      throw error;
    }
  }

  function forgottenAt(): number {
    return Math.ceil(now() / 1000) + QUOTA_SECONDS;
  }
}

function recordedIn(row: Readonly<Record<string, unknown>>): Recorded {
  const uses = Object.entries(row).filter(([name]) => /^\d+$/.test(name));
  return { uses: uses.map(([name, at]) => ({ number: Number(name), at: Number(at) })), version: Number(row.version) };
}
