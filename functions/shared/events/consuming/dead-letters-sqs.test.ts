import { describe, expect, it } from 'vitest';
import { createSqsDeadLetters } from './dead-letters-sqs.ts';
import { fakeSqsClient } from './sqs-client.fixture.ts';

describe('dead letters in SQS', () => {
  it('keep the body as it is, and the reason beside it', async () => {
    const { client, asked } = fakeSqsClient();
    await createSqsDeadLetters(client, 'https://queue').keep('{"카": 1}', 'because');
    expect(asked).toEqual([
      {
        QueueUrl: 'https://queue',
        MessageBody: '{"카": 1}',
        MessageAttributes: { reason: { DataType: 'String', StringValue: 'because' } },
      },
    ]);
  });

  it('cut a reason that is too long', async () => {
    const { client, asked } = fakeSqsClient();
    await createSqsDeadLetters(client, 'https://queue').keep('{}', 'x'.repeat(5_000));
    expect(asked).toMatchObject([{ MessageAttributes: { reason: { StringValue: 'x'.repeat(1_000) } } }]);
  });

  it('throw when the queue does not take it', async () => {
    const { client } = fakeSqsClient(new Error('queue away'));
    await expect(createSqsDeadLetters(client, 'https://queue').keep('{}', 'r')).rejects.toThrow('queue away');
  });
});
