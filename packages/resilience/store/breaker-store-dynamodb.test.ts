import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { noRow } from './breaker-store.ts';
import { createDynamoBreakerStore } from './breaker-store-dynamodb.ts';

const { signal } = new AbortController();
const row = { state: 'open', version: 4, openUntil: 9 } as const;

/** A store whose client answers with `answer` or throws it, and its requests. */
function aStore(answer: () => object) {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const { mock } = vi.spyOn(client, 'send').mockImplementation(async () => answer());
  const sent = () => mock.calls.map(([command, options]) => [command.input, options]);
  return { sent, store: createDynamoBreakerStore(client, 'breakers') };
}

function refusal(item: Record<string, unknown> | undefined) {
  return (): never => {
    const Item = item && { Item: marshall(item) };
    throw new ConditionalCheckFailedException({ $metadata: {}, message: 'no', ...Item });
  };
}

describe('requests of the DynamoDB store', () => {
  it('reads what was written last, within its caller’s limit', async () => {
    const { sent, store } = aStore(() => ({ Item: { ...row, dependency: 'ledger' } }));
    expect(await store.read('ledger', signal)).toEqual(row);
    expect(sent()).toEqual([
      [{ TableName: 'breakers', Key: { dependency: 'ledger' }, ConsistentRead: true }, { abortSignal: signal }],
    ]);
  });

  it.each([{ state: 'closed', version: 2 }, row, { state: 'half-open', version: 5, holder: 'other', leaseUntil: 3 }])(
    'reads a circuit that is $state',
    async (there) => {
      const { store } = aStore(() => ({ Item: { ...there, dependency: 'ledger' } }));
      expect(await store.read('ledger', signal)).toEqual(there);
    },
  );

  it.each([
    [1, { ConditionExpression: 'attribute_not_exists(dependency)' }],
    [
      4,
      {
        ConditionExpression: '#v = :before',
        ExpressionAttributeNames: { '#v': 'version' },
        ExpressionAttributeValues: { ':before': 3 },
      },
    ],
  ])('writes version %i over the one before only', async (version, condition) => {
    const { sent, store } = aStore(() => ({}));
    expect(await store.write('ledger', { ...row, version }, signal)).toEqual({ ...row, version });
    const Item = { dependency: 'ledger', state: 'open', version, openUntil: 9 };
    const ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
    expect(sent()).toEqual([
      [{ TableName: 'breakers', Item, ...condition, ReturnValuesOnConditionCheckFailure }, { abortSignal: signal }],
    ]);
  });

  it('gives the row in its way without asking again', async () => {
    const inTheWay = { state: 'half-open', version: 5, holder: 'other', leaseUntil: 3 };
    const { sent, store } = aStore(refusal({ ...inTheWay, dependency: 'ledger' }));
    expect(await store.write('ledger', row, signal)).toEqual(inTheWay);
    expect(sent()).toHaveLength(1);
  });

  it('a row that is gone is a closed circuit', async () => {
    expect(await aStore(() => ({})).store.read('ledger', signal)).toEqual(noRow);
    expect(await aStore(refusal(undefined)).store.write('ledger', row, signal)).toEqual(noRow);
  });

  it('a row nobody can read is a failure', async () => {
    const odd = { dependency: 'ledger', state: 'open', version: -1, openUntil: 2 };
    await expect(aStore(() => ({ Item: odd })).store.read('ledger', signal)).rejects.toThrow();
    await expect(aStore(refusal(odd)).store.write('ledger', row, signal)).rejects.toThrow();
  });

  it('passes on what fails otherwise', async () => {
    const fault = new Error('throttled');
    const { store } = aStore(() => {
      throw fault;
    });
    await expect(store.write('ledger', row, signal)).rejects.toBe(fault);
    await expect(store.read('ledger', signal)).rejects.toBe(fault);
  });
});
