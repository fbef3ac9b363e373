import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { standInForEachTest, standInSettings } from '#shared/aws/stand-in.fixture.ts';
import { StoreUnavailable } from '#shared/persistence/store-unavailable.error.ts';
import { createSqsDeadLetterQueues } from './dead-letter-queues-sqs.ts';

const standIn = standInForEachTest();

const url = 'https://sqs.eu-west-1.amazonaws.com/111122223333/gdmarket-dev-item-events-dlq';
const identity = new DynamoDBClient(standInSettings).config;
const look = () => createSqsDeadLetterQueues(identity, [url], () => standIn.endpoint).look();

/** One answer has the fields of both actions. */
function answers(waiting: number, inFlight: number, Messages?: readonly object[]): void {
  const Attributes = {
    ApproximateNumberOfMessages: String(waiting),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
  };
  standIn.answer = { status: 200, body: JSON.stringify({ Attributes, Messages }) };
}

const message = (MessageId: string, MessageAttributes?: object, Body = 'text') => {
  return { MessageId, Body, Attributes: { SentTimestamp: '1795082400000' }, MessageAttributes };
};

const letter = (messageId: string, reason: string | null) => {
  const nothing = { eventId: null, eventType: null, correlationId: null };
  return { messageId, reason, sentAt: '2026-11-19T10:00:00.000Z', ...nothing };
};

it('shows each message once, with the reason of who set it aside', async () => {
  const own = message('m1', { reason: { StringValue: 'not an event' } });
  const ofBus = message('m2', { ERROR_MESSAGE: { StringValue: 'no permissions' }, ERROR_CODE: { StringValue: 'x' } });
  answers(2, 2, [own, ofBus, message('m3'), own]);
  expect(await look()).toStrictEqual([
    {
      queue: 'gdmarket-dev-item-events-dlq',
      count: 4,
      letters: [letter('m1', 'not an event'), letter('m2', 'no permissions'), letter('m3', null)],
    },
  ]);
});

it('hides no message from others, and waits for those that it knows to be there', async () => {
  answers(1, 0, [message('m1')]);
  await look();
  answers(0, 0);
  expect(await look()).toStrictEqual([{ queue: 'gdmarket-dev-item-events-dlq', count: 0, letters: [] }]);
  const asked = standIn.received.map(({ headers, body }) => [headers['x-amz-target'], JSON.parse(body)]);
  const receive = { QueueUrl: url, VisibilityTimeout: 0, MaxNumberOfMessages: 10 };
  expect(asked).toMatchObject([
    ['AmazonSQS.GetQueueAttributes', { QueueUrl: url }],
    ['AmazonSQS.ReceiveMessage', { ...receive, WaitTimeSeconds: 1 }],
    ['AmazonSQS.GetQueueAttributes', { QueueUrl: url }],
    ['AmazonSQS.ReceiveMessage', { ...receive, WaitTimeSeconds: 0 }],
  ]);
});

it('counts at least what it shows: the count lags', async () => {
  answers(0, 0, [message('m1')]);
  expect(await look()).toMatchObject([{ count: 1 }]);
});

it('says that the store is unavailable when SQS refuses', async () => {
  standIn.answer = { status: 403, body: 'not authorized' };
  await expect(look()).rejects.toThrow(StoreUnavailable);
  await expect(look()).rejects.toThrow('SQS answered 403 to GetQueueAttributes: not authorized');
});
