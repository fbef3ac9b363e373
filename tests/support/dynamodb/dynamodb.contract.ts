import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import type { Item } from './expression.evaluate.ts';
import type { TableSchema } from './twin-table.ts';

/** The table that the suite runs on. */
export const contractTable = {
  partition: 'bucket',
  sort: 'number',
  indexes: { byColour: { partition: 'colour', sort: 'number', keysOnly: true } },
} as const satisfies TableSchema;

/**
 * How DynamoDB behaves for the requests that the market sends. `make` returns a client and the name of an empty table
 * with the schema {@link contractTable}.
 */
export function dynamodbContract(make: () => Promise<{ client: DocumentClient; TableName: string }>): void {
  let client: DocumentClient;
  let TableName: string;
  beforeEach(async () => {
    ({ client, TableName } = await make());
  });

  const key = (number: number, bucket = 'a') => ({ bucket, number });
  const put = (item: object) => client.send(new PutCommand({ TableName, Item: { ...key(1), ...item } }));
  const get = async (number = 1) =>
    (await client.send(new GetCommand({ TableName, Key: key(number), ConsistentRead: true }))).Item;
  const update = (input: Partial<UpdateCommandInput>) =>
    client.send(new UpdateCommand({ TableName, Key: key(1), ...input }));
  /** Whether a write under this condition is allowed. */
  const allows = async (ConditionExpression: string, placeholders: Partial<UpdateCommandInput>): Promise<boolean> => {
    const refused = (error: unknown) => {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    };
    return update({
      UpdateExpression: 'SET touched = :yes',
      ConditionExpression,
      ...placeholders,
      ExpressionAttributeValues: { ':yes': true, ...placeholders.ExpressionAttributeValues },
    }).then(() => true, refused);
  };

  describe('a row', () => {
    it('is found as it was put, without what was undefined, and replaced whole', async () => {
      await put({ state: { version: 1, name: undefined, list: [1, 'b', null] }, old: true });
      await put({ state: { version: 2, list: [1, 'b', null] } });
      expect(await get()).toEqual({ bucket: 'a', number: 1, state: { version: 2, list: [1, 'b', null] } });
    });

    it('is deleted, also twice; an absent one is not found', async () => {
      await put({});
      await client.send(new DeleteCommand({ TableName, Key: key(1) }));
      await client.send(new DeleteCommand({ TableName, Key: key(1) }));
      expect(await get()).toBeUndefined();
      expect(await get(2)).toBeUndefined();
    });

    it('is its own: what was read may be changed, and what was written', async () => {
      const written = { state: { version: 1 } };
      await put(written);
      written.state.version = 7;
      const read = await get();
      Object.assign(read ?? {}, { state: 'spoilt' });
      expect(await get()).toEqual({ bucket: 'a', number: 1, state: { version: 1 } });
    });
  });

  describe('a condition', () => {
    const values = { ':nine': 9, ':ten': 10, ':text': '9' };
    const state = { ExpressionAttributeNames: { '#s': 'state', '#v': 'version' } };
    const nested = (value: string) => ({ ...state, ExpressionAttributeValues: pick(value) });
    const pick = (...names: (keyof typeof values | string)[]) =>
      Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

    it.each([
      ['#s.#v = :nine', ':nine', true],
      ['#s.#v = :ten', ':ten', false],
      ['#s.#v = :text', ':text', false],
      ['#s.#v <> :text', ':text', true],
      ['#s.#v < :ten', ':ten', true],
      ['#s.#v < :nine', ':nine', false],
      ['#s.#v <= :nine', ':nine', true],
      ['#s.#v > :nine', ':nine', false],
      ['#s.#v >= :nine', ':nine', true],
      ['#s.#v < :text', ':text', false],
      ['NOT #s.#v = :ten', ':ten', true],
      ['#s.#v IN (:ten)', ':ten', false],
    ])('compares numbers as numbers, and never with text: %s', async (condition, value, allowed) => {
      await put({ state: { version: 9 } });
      expect(await allows(condition, nested(value))).toBe(allowed);
    });

    it('compares texts by their letters', async () => {
      await put({ name: '9' });
      const names = { ExpressionAttributeNames: { '#n': 'name' } };
      expect(await allows('#n < :x', { ...names, ExpressionAttributeValues: { ':x': '10' } })).toBe(false);
      expect(await allows('begins_with(#n, :x)', { ...names, ExpressionAttributeValues: { ':x': '9' } })).toBe(true);
      expect(await allows('begins_with(#n, :x)', { ...names, ExpressionAttributeValues: { ':x': '8' } })).toBe(false);
    });

    it('finds nothing of an absent attribute but that it is absent', async () => {
      const none = { ExpressionAttributeNames: { '#x': 'x' }, ExpressionAttributeValues: { ':nine': 9 } };
      await put({});
      for (const operator of ['=', '<', '<=', '>', '>='])
        expect(await allows(`#x ${operator} :nine`, none)).toBe(false);
      const { ExpressionAttributeNames } = none;
      expect(await allows('attribute_exists(#x)', { ExpressionAttributeNames })).toBe(false);
      expect(await allows('attribute_not_exists(#x)', { ExpressionAttributeNames })).toBe(true);
    });

    it('binds AND before OR, and goes by parentheses', async () => {
      await put({ x: 1, y: 2 });
      const one = { ExpressionAttributeNames: { '#x': 'x', '#y': 'y' }, ExpressionAttributeValues: { ':one': 1 } };
      expect(await allows('#x = :one OR #x = :one AND #y = :one', one)).toBe(true);
      expect(await allows('(#x = :one OR #x = :one) AND #y = :one', one)).toBe(false);
    });

    it('that fails writes nothing, and tells the row in the way when it is asked for', async () => {
      await put({ state: { version: 9 } });
      const write = { TableName, Item: { ...key(1), state: { version: 1 } } };
      const once = {
        ...write,
        ConditionExpression: 'attribute_not_exists(#n)',
        ExpressionAttributeNames: { '#n': 'number' },
      };
      const failed = await client
        .send(new PutCommand({ ...once, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }))
        .catch((error: unknown) => error);
      if (!(failed instanceof ConditionalCheckFailedException)) throw failed;
      expect(unmarshall(failed.Item ?? {})).toEqual({ bucket: 'a', number: 1, state: { version: 9 } });
      await expect(client.send(new PutCommand(once))).rejects.toMatchObject({ Item: undefined });
      expect(await get()).toMatchObject({ state: { version: 9 } });
    });
  });

  describe('an update', () => {
    it('makes the row that is not there', async () => {
      const names = { ExpressionAttributeNames: { '#h': 'highest' } };
      const add = { ...names, UpdateExpression: 'ADD #h :n', ReturnValues: 'UPDATED_NEW' } as const;
      expect((await update({ ...add, ExpressionAttributeValues: { ':n': 10 } })).Attributes).toEqual({ highest: 10 });
      expect((await update({ ...add, ExpressionAttributeValues: { ':n': 1 } })).Attributes).toEqual({ highest: 11 });
      expect(await get()).toEqual({ ...key(1), highest: 11 });
    });

    it('adds to a set, which has each member once', async () => {
      const add = (...numbers: readonly number[]) =>
        update({ UpdateExpression: 'ADD members :some', ExpressionAttributeValues: { ':some': new Set(numbers) } });
      await add(7);
      await add(8, 7);
      expect(await get()).toEqual({ ...key(1), members: new Set([7, 8]) });
    });

    it('sets, removes and calculates by the row as it was', async () => {
      await put({ x: 1, y: 2, z: 3, map: { inner: 1 } });
      await update({
        UpdateExpression: 'SET x = y, y = x, #m.#i = :v, w = if_not_exists(w, :v), v = x + :v REMOVE z, nothing',
        ExpressionAttributeNames: { '#m': 'map', '#i': 'inner' },
        ExpressionAttributeValues: { ':v': 7 },
      });
      expect(await get()).toEqual({ ...key(1), x: 2, y: 1, w: 7, v: 8, map: { inner: 7 } });
    });

    it.each<[string, Partial<UpdateCommandInput>]>([
      ['uses a value that is not given', { UpdateExpression: 'SET x = :y' }],
      [
        'is given a value that it does not use',
        { UpdateExpression: 'REMOVE x', ExpressionAttributeValues: { ':y': 1 } },
      ],
      [
        'changes a key',
        {
          UpdateExpression: 'SET #n = :y',
          ExpressionAttributeNames: { '#n': 'number' },
          ExpressionAttributeValues: { ':y': 1 },
        },
      ],
      ['goes into what is no map', { UpdateExpression: 'SET x.y = :y', ExpressionAttributeValues: { ':y': 1 } }],
    ])('is refused when it %s', async (_, input) => {
      await expect(update(input)).rejects.toMatchObject({ name: 'ValidationException' });
    });
  });

  describe('a transaction', () => {
    const transact = (TransactItems: TransactWriteCommandInput['TransactItems']) =>
      client.send(new TransactWriteCommand({ TransactItems }));
    const isAbsent = { ConditionExpression: 'attribute_not_exists(#n)', ExpressionAttributeNames: { '#n': 'number' } };

    it('writes everything', async () => {
      await put({ x: 1 });
      await transact([
        { Put: { TableName, Item: key(2), ...isAbsent } },
        { Update: { TableName, Key: key(1), UpdateExpression: 'REMOVE x' } },
        { ConditionCheck: { TableName, Key: key(3), ...isAbsent } },
      ]);
      expect([await get(1), await get(2), await get(3)]).toEqual([key(1), key(2), undefined]);
    });

    it('writes nothing when one part is refused, and says which', async () => {
      await put({ x: 1 });
      const error = await transact([
        { Put: { TableName, Item: key(2), ...isAbsent } },
        { Put: { TableName, Item: key(1), ...isAbsent } },
      ]).catch((cause: unknown) => cause);
      if (!(error instanceof TransactionCanceledException)) throw error;
      expect(error.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
      expect([await get(1), await get(2)]).toEqual([{ ...key(1), x: 1 }, undefined]);
    });

    it('has one part for a row', async () => {
      const twice = transact([{ Put: { TableName, Item: key(2) } }, { Delete: { TableName, Key: key(2) } }]);
      await expect(twice).rejects.toMatchObject({ name: 'ValidationException' });
    });
  });

  describe('a query', () => {
    const query = (input: Partial<QueryCommandInput>) =>
      client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: '#b = :b',
          ExpressionAttributeNames: { '#b': 'bucket' },
          ExpressionAttributeValues: { ':b': 'a' },
          ...input,
        }),
      );
    const numbers = (items: readonly Item[] = []) => items.map(({ number }) => number);
    beforeEach(async () => {
      for (const number of [10, 9, 100, 8]) await put({ number, ...(number > 8 ? { colour: 'red' } : {}), weight: 1 });
      await put({ bucket: 'b', number: 50, colour: 'red' });
    });

    it('gives one partition in the order of numbers, either way', async () => {
      expect(numbers((await query({})).Items)).toEqual([8, 9, 10, 100]);
      expect(numbers((await query({ ScanIndexForward: false })).Items)).toEqual([100, 10, 9, 8]);
    });

    it('goes on from a number', async () => {
      const beyond = {
        KeyConditionExpression: '#b = :b AND #n > :after',
        ExpressionAttributeNames: { '#b': 'bucket', '#n': 'number' },
        ExpressionAttributeValues: { ':b': 'a', ':after': 9 },
      };
      expect(numbers((await query(beyond)).Items)).toEqual([10, 100]);
      const between = { ':b': 'a', ':low': 9, ':high': 10 };
      const condition = '#b = :b AND #n BETWEEN :low AND :high';
      const within = { ...beyond, KeyConditionExpression: condition, ExpressionAttributeValues: between };
      expect(numbers((await query(within)).Items)).toEqual([9, 10]);
      const turned = query({ ...within, ExpressionAttributeValues: { ...between, ':low': 11 } });
      await expect(turned).rejects.toMatchObject({ name: 'ValidationException' });
    });

    it('goes on from the last key of the page before', async () => {
      const first = await query({ Limit: 3 });
      expect(numbers(first.Items)).toEqual([8, 9, 10]);
      const { LastEvaluatedKey } = first;
      expect(LastEvaluatedKey).toEqual(key(10));
      const second = await query({ Limit: 3, ExclusiveStartKey: LastEvaluatedKey });
      expect(numbers(second.Items)).toEqual([100]);
      expect(second.LastEvaluatedKey).toBeUndefined();
    });

    it('filters what it has read', async () => {
      const red = { FilterExpression: 'attribute_exists(colour)' };
      expect(await query({ ...red, Limit: 2 })).toMatchObject({ Items: [{ number: 9 }], Count: 1, ScannedCount: 2 });
    });

    it('of an index gives the rows that have its keys, and their keys alone', async () => {
      const red = {
        IndexName: 'byColour',
        KeyConditionExpression: '#c = :red',
        ExpressionAttributeNames: { '#c': 'colour' },
        ExpressionAttributeValues: { ':red': 'red' },
      };
      const { Items } = await query(red);
      expect(Items).toEqual(
        [9, 10, 50, 100].map((number) => ({ ...key(number, number === 50 ? 'b' : 'a'), colour: 'red' })),
      );
      const page = await query({ ...red, Limit: 2 });
      expect(page.LastEvaluatedKey).toEqual({ ...key(10), colour: 'red' });
      const rest = await query({ ...red, ExclusiveStartKey: page.LastEvaluatedKey });
      expect(numbers(rest.Items)).toEqual([50, 100]);
      await update({ Key: key(9), UpdateExpression: 'REMOVE colour' });
      expect(numbers((await query({ ...red, ScanIndexForward: false })).Items)).toEqual([100, 50, 10]);
    });

    it('of an index is not consistent', async () => {
      const asked = query({
        IndexName: 'byColour',
        KeyConditionExpression: '#c = :red',
        ExpressionAttributeNames: { '#c': 'colour' },
        ExpressionAttributeValues: { ':red': 'red' },
        ConsistentRead: true,
      });
      await expect(asked).rejects.toMatchObject({ name: 'ValidationException' });
    });
  });

  describe('many rows', () => {
    it('are read by their keys, in any order, those that are there', async () => {
      for (const number of [1, 2]) await put({ number });
      const Keys = [key(1), key(2), key(3)];
      const { Responses } = await client.send(
        new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
      );
      expect(Responses?.[TableName]).toHaveLength(2);
      expect(Responses?.[TableName]).toEqual(expect.arrayContaining([key(1), key(2)]));
    });

    it('are scanned page by page, each once', async () => {
      for (let number = 1; number <= 5; number++) await put({ number });
      const seen: unknown[] = [];
      let ExclusiveStartKey: Item | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName,
            Limit: 2,
            ConsistentRead: true,
            ...(ExclusiveStartKey && { ExclusiveStartKey }),
          }),
        );
        seen.push(...(page.Items ?? []).map(({ number }) => number));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
      expect(seen.sort()).toEqual([1, 2, 3, 4, 5]);
    });
  });
}
