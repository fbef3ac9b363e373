import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { contractTable, dynamodbContract } from './dynamodb.contract.ts';
import { DynamoTwin } from './twin.ts';
import { clientOf } from './twin-client.ts';

describe('the twin of DynamoDB', () => {
  dynamodbContract(async () => {
    const twin = new DynamoTwin({ tables: { things: contractTable }, now: () => 0 });
    return { client: clientOf(async (command) => twin.execute(command)), TableName: 'things' };
  });

  it('shows the past to whoever does not ask for consistency, and to whoever asks an index', () => {
    let now = 1_000;
    const twin = new DynamoTwin({ tables: { things: contractTable }, now: () => now });
    const Key = { bucket: 'a', number: 1 };
    const read = (ConsistentRead: boolean) =>
      twin.execute(new GetCommand({ TableName: 'things', Key, ConsistentRead }), 50);
    const index = new QueryCommand({
      TableName: 'things',
      IndexName: 'byColour',
      KeyConditionExpression: 'colour = :red',
      ExpressionAttributeValues: { ':red': 'red' },
    });
    twin.execute(new PutCommand({ TableName: 'things', Item: { ...Key, colour: 'red' } }));
    expect([read(true), read(false), twin.execute(index, 50)]).toMatchObject([{ Item: Key }, {}, { Items: [] }]);
    expect(read(false)).toEqual({});
    now += 50;
    expect([read(false), twin.execute(index, 50)]).toMatchObject([{ Item: Key }, { Items: [Key] }]);
  });

  it('tells of each write of a row once, and of no other', () => {
    const written: unknown[] = [];
    const twin = new DynamoTwin({
      tables: { things: contractTable },
      now: () => 0,
      written: (table, { before, after }) => written.push([table, before, after]),
    });
    const put = (x: number) =>
      new PutCommand({
        TableName: 'things',
        Item: { bucket: 'a', number: 1, x },
        ConditionExpression: 'attribute_not_exists(x) OR x < :x',
        ExpressionAttributeValues: { ':x': x },
      });
    twin.execute(put(1));
    expect(() => twin.execute(put(1))).toThrow('conditional');
    twin.execute(put(2));
    const row = (x: number) => ({ bucket: 'a', number: 1, x });
    expect(written).toEqual([
      ['things', undefined, row(1)],
      ['things', row(1), row(2)],
    ]);
  });

  it('refuses keys that are longer than DynamoDB takes', () => {
    const notices = { partition: 'subject', sort: 'position' };
    const twin = new DynamoTwin({ tables: { notices }, now: () => 0 });
    const get = (subject: string, position: string) =>
      new GetCommand({ TableName: 'notices', Key: { subject, position } });
    expect(twin.execute(get('s'.repeat(2048), 'p'.repeat(1024)))).toEqual({});
    expect(() => twin.execute(get('s', '가'.repeat(342)))).toThrow('limit');
    expect(() => twin.execute(get('s'.repeat(2049), 'p'))).toThrow('limit');
  });

  it('does not pass over what it does not know', () => {
    const twin = new DynamoTwin({ tables: { things: contractTable }, now: () => 0 });
    const Key = { bucket: 'a', number: 1 };
    const get = new GetCommand({ TableName: 'things', Key, ProjectionExpression: 'x' });
    expect(() => twin.execute(get)).toThrow('ProjectionExpression');
  });
});
