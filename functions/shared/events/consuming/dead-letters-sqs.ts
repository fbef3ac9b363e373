import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetters } from './dead-letters.ts';

/** The longest reason, in characters; longer ones are cut. */
const MAX_REASON = 1_000;

/** Dead letters in an SQS queue, with the reason as message attribute `reason`. */
export function createSqsDeadLetters(client: SQSClient, queueUrl: string): DeadLetters {
  return {
    async keep(body, reason) {
      const attribute = { DataType: 'String', StringValue: reason.slice(0, MAX_REASON) };
      await client.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body, MessageAttributes: { reason: attribute } }),
      );
    },
  };
}
