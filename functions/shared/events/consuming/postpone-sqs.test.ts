import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { createSqsPostpone, pauseSeconds } from './postpone-sqs.ts';

describe('the pause of a message that failed', () => {
  it.each([
    [-5_000, 10],
    [0, 10],
    [20_000, 10],
    [60_000, 30],
    [600_000, 300],
    [1_800_000, 900],
    [86_400_000, 900],
  ])('at an age of %i ms is %i s', (ageMs, seconds) => {
    expect(pauseSeconds(ageMs)).toBe(seconds);
  });

  it('lets 300 tries last for days, of which the first half hour sees about a dozen', () => {
    let seconds = 0;
    const tries = Array.from({ length: 300 }, () => {
      seconds += pauseSeconds(seconds * 1_000);
      return seconds;
    });
    expect(seconds / 86_400).toBeGreaterThan(2.9);
    expect(tries.filter((at) => at < 1_800).length).toBeGreaterThan(10);
  });
});

it('hides the message in its queue for as long', async () => {
  const asked: unknown[] = [];
  const client = new SQSClient({ region: 'eu-west-1' });
  client.middlewareStack.add(
    () => async (args) => {
      asked.push(args.input);
      return { response: {}, output: { $metadata: {} } };
    },
    { step: 'initialize', priority: 'high' },
  );
  await createSqsPostpone(client, 'https://queue')({ receiptHandle: 'receipt', ageMs: 60_000 });
  expect(asked).toEqual([{ QueueUrl: 'https://queue', ReceiptHandle: 'receipt', VisibilityTimeout: 30 }]);
});
