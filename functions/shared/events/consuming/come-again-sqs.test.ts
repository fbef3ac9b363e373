import { describe, expect, it } from 'vitest';
import { anEnvelope } from '../envelope.fixture.ts';
import { createSqsComeAgain } from './come-again-sqs.ts';
import { fakeSqsClient } from './sqs-client.fixture.ts';

const envelope = anEnvelope(7);

describe('an event that is to come again', () => {
  it('is put on the queue as the bus would, held back for whole seconds', async () => {
    const { client, asked } = fakeSqsClient();
    await createSqsComeAgain(client, 'https://queue').in(2.1, envelope);
    expect(asked).toEqual([
      { QueueUrl: 'https://queue', MessageBody: JSON.stringify({ detail: envelope }), DelaySeconds: 3 },
    ]);
  });

  it.each([
    [0.001, 1],
    [899.2, 900],
    [86_400, 900],
  ])('waits no longer than SQS can: %d s', async (seconds, DelaySeconds) => {
    const { client, asked } = fakeSqsClient();
    await createSqsComeAgain(client, 'https://queue').in(seconds, envelope);
    expect(asked).toMatchObject([{ DelaySeconds }]);
  });

  it('is not taken for kept when the queue does not take it', async () => {
    const { client } = fakeSqsClient(new Error('queue away'));
    await expect(createSqsComeAgain(client, 'https://queue').in(5, envelope)).rejects.toThrow('queue away');
  });
});
