import { describe, expect, it } from 'vitest';
import type { Counted } from '#lab/reference/count.ts';
import { NUMBERS, nothingUsed, usedBy } from '#lab/reference/counting/usage.ts';
import { amountsOf, type Way } from './ratio.ts';

const counted: Counted = {
  rentals: 10,
  requests: 60,
  times: new Map([
    ['item-http', 20],
    ['notices-events', 5],
  ]),
  gigabytes: new Map([
    ['item-http', 0.5],
    ['notices-events', 0.5],
  ]),
  waited: new Map([
    ['items', 1_940],
    ['notices', 500],
  ]),
  reads: new Map([['items', 30]]),
  writes: new Map([
    ['items', 40],
    [`items${NUMBERS}`, 100],
    ['notices', 7],
  ]),
  events: new Map([['ItemHeld', 10]]),
  eventBytes: new Map([['ItemHeld', 1e9]]),
  ownBytes: new Map([['item-http', 1e9]]),
  lambdaBytes: new Map([['item-http', 2e9]]),
  later: new Map([['reservation-events', 10]]),
};

const way: Way = {
  request: 'httpRequest',
  rules: { 'item-events': ['ItemHeld', 'Reserved'], 'notices-events': ['ItemHeld'] },
  queues: true,
  pipes: false,
  lambdaLines: false,
  archived: false,
  accessLine: 0,
  numbersAtOnce: 50,
  without: /^notices/,
};

describe('what 1,000 rentals use', () => {
  it('is what was counted, without what does not count, and with what comes back later', () => {
    expect(amountsOf(counted, way)).toEqual({
      httpRequest: 6_000,
      invocation: 3_000,
      gigabyteSecond: 100,
      readUnit: 4_000,
      writeUnit: 4_200,
      event: 1_000,
      pipeRequest: 0,
      archivedGigabyte: 0,
      queueRequest: 6_000,
      logGigabyte: 100,
    });
  });

  it('has the lines of Lambda and the gateway, pipes, the archive and everything, where they are', () => {
    const all = { ...way, pipes: true, lambdaLines: true, archived: true, accessLine: 1e9 / 60, without: /(?!)/ };
    expect(amountsOf(counted, all)).toMatchObject({
      invocation: 3_500,
      writeUnit: 4_900,
      pipeRequest: 1_000,
      archivedGigabyte: 100,
      queueRequest: 9_000,
      logGigabyte: 400,
    });
  });
});

describe('what one request to AWS used', () => {
  const answer = (units: unknown) => Buffer.from(JSON.stringify({ ConsumedCapacity: units }));

  it('is units of each table, those of numbers apart', () => {
    const found = nothingUsed();
    const two = [
      { TableName: 'a', CapacityUnits: 4 },
      { TableName: 'b', CapacityUnits: 2 },
    ];
    usedBy(found, 'DynamoDB_20120810.TransactWriteItems', Buffer.from('{}'), answer(two));
    const lease = Buffer.from('{"TableName":"a","Key":{"bucket":{"S":"COUNTER"},"number":{"N":"0"}}}');
    usedBy(found, 'DynamoDB_20120810.UpdateItem', lease, answer({ TableName: 'a', CapacityUnits: 1 }));
    usedBy(found, 'DynamoDB_20120810.Query', Buffer.from('{}'), answer({ TableName: 'a', CapacityUnits: 0.5 }));
    expect(Object.fromEntries(found.writes)).toEqual({ a: 4, b: 2, 'a:numbers': 1 });
    expect(Object.fromEntries(found.reads)).toEqual({ a: 0.5 });
    expect(Object.fromEntries(found.waited)).toEqual({ a: 20, 'a:numbers': 5 });
  });

  it('is events by name with their bytes, and time to wait for the bus', () => {
    const found = nothingUsed();
    const entry = { DetailType: 'ItemHeld', Source: 's', Detail: '{}' };
    usedBy(found, 'AWSEvents.PutEvents', Buffer.from(JSON.stringify({ Entries: [entry, entry] })), Buffer.from('{}'));
    expect([found.events.get('ItemHeld'), found.eventBytes.get('ItemHeld')]).toEqual([2, 22]);
    expect(found.waited.get('bus')).toBe(15);
  });
});
