import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Postpone } from './postpone.ts';

/** Seconds until a failed message comes again: the least, and the most. */
const SHORTEST_SECONDS = 10;
const LONGEST_SECONDS = 900;

/**
 * Seconds that a message of this age waits: half its age. So each pause is longer than the one before, even if another
 * delivery came in between.
 */
export function pauseSeconds(ageMs: number): number {
  return Math.round(Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, ageMs / 2_000)));
}

/**
 * Postpones by extending the message's visibility timeout: its event source leaves a failed message in the queue.
 * `queueUrl` is the queue's address.
 */
export function createSqsPostpone(client: SQSClient, queueUrl: string): Postpone {
  return async ({ receiptHandle, ageMs }) => {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: pauseSeconds(ageMs),
      }),
    );
  };
}
