import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ComeAgain } from './come-again.ts';

/**
 * The longest that SQS holds a message back, in seconds.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-timers.html
 */
const MAX_SECONDS = 900;

/** Waits in the consumer's own queue, as a message that is held back. Takes that queue's address. */
export function createSqsComeAgain(client: Pick<SQSClient, 'send'>, queueUrl: string): ComeAgain {
  return {
    async in(seconds, envelope) {
      const DelaySeconds = Math.min(MAX_SECONDS, Math.max(1, Math.ceil(seconds)));
      // As the bus makes its messages.
      const MessageBody = JSON.stringify({ detail: envelope });
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, DelaySeconds }));
    },
  };
}
