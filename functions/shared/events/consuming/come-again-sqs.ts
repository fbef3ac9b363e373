import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ComeAgain } from './come-again.ts';

/**
 * The longest delay of an SQS message, in seconds.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-timers.html
 */
const MAX_SECONDS = 900;

/** Puts the event into the consumer's own queue as a delayed message. `queueUrl` is that queue's address. */
export function createSqsComeAgain(client: Pick<SQSClient, 'send'>, queueUrl: string): ComeAgain {
  return {
    async in(seconds, envelope) {
      const DelaySeconds = Math.min(MAX_SECONDS, Math.max(1, Math.ceil(seconds)));
      // The shape that the bus gives its messages.
      const MessageBody = JSON.stringify({ detail: envelope });
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, DelaySeconds }));
    },
  };
}
