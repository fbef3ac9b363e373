import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Seconds until a message that failed comes again: at least, and at most. */
const SHORTEST_SECONDS = 10;
const LONGEST_SECONDS = 900;

/** A message that failed, as its queue knows it. */
export interface FailedMessage {
  readonly receiptHandle: string;
  /** Milliseconds since it was sent. */
  readonly ageMs: number;
}

/** Makes a message that failed wait before it comes again. */
export type Postpone = (message: FailedMessage) => Promise<void>;

/** Seconds a message of this age waits: half its age, so that each pause is longer than the one before, whatever else delivered it in between. */
export function pauseSeconds(ageMs: number): number {
  return Math.round(Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, ageMs / 2_000)));
}

/** Postpones by hiding the message in its queue, where its event source leaves it. Takes the queue's address. */
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
