import {
  ConditionalCheckFailedException,
  ResourceNotFoundException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { clientFailingWith } from '../cancelled-transaction.fixture.ts';
import { createDynamoRepository, versionCondition } from './aggregate.repository-dynamodb.ts';
import { aChange, type Thing, type ThingEvent, thingTable } from './thing.fixture.ts';

const answer = { $metadata: {}, message: 'no' };

/** A repository whose requests all fail with this error before they are sent. */
function failingWith(error: Error) {
  const client = clientFailingWith(error);
  return createDynamoRepository<Thing, ThingEvent>({ client, tableName: 'none', table: thingTable });
}

describe('a change that DynamoDB refuses', () => {
  it.each([new ConditionalCheckFailedException(answer), new TransactionConflictException(answer)])(
    'because of another writer is a conflict: $name',
    async (error) => {
      expect(await failingWith(error).save(aChange({ no: 1 }))).toBe('conflict');
    },
  );

  it.each([ConditionalCheckFailedException, TransactionConflictException])(
    'is no conflict when it was asked twice: the first time it may have been written, and overwritten since (%o)',
    async (Refusal) => {
      const error = new Refusal({ $metadata: { attempts: 2 }, message: 'no' });
      await expect(failingWith(error).save(aChange({ no: 1 }))).rejects.toMatchObject({
        name: 'StoreUnavailable',
        outcome: 'unknown',
        cause: error,
      });
    },
  );

  it('for any other reason throws that reason', async () => {
    const error = new ResourceNotFoundException(answer);
    await expect(failingWith(error).save(aChange({ no: 1 }))).rejects.toBe(error);
  });

  it('throws what reading throws', async () => {
    const error = new ResourceNotFoundException(answer);
    await expect(failingWith(error).find(1)).rejects.toBe(error);
  });
});

describe('the condition of a change', () => {
  it('is that nothing is there for version 1, else the version before it', () => {
    expect(versionCondition(1).ConditionExpression).toBe('attribute_not_exists(#n)');
    expect(versionCondition(8)).toMatchObject({
      ConditionExpression: '#s.#v = :expected',
      ExpressionAttributeValues: { ':expected': 7 },
    });
  });
});
