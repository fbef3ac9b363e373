import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { StageOnAws } from '../stage-on-aws.ts';

/** The end of the name of the queue for what an operator set aside, and the attribute that says where it was. */
export const PARKED = 'parked';
export const PARKED_FROM = 'parkedFrom';

/** Seconds for which messages are hidden from others while they are looked at. */
const HIDDEN_SECONDS = 60;
/** The most messages in one answer of SQS. */
const MOST = 10;

/** A message in a queue of dead letters. `queue`: the end of the queue's name, as `item-events-dlq`. */
export interface Letter {
  readonly queue: string;
  readonly url: string;
  readonly message: Message;
}

/** The queues of dead letters of a stage, by the ends of their names. */
export async function deadLetterQueues(on: StageOnAws): Promise<ReadonlyMap<string, string>> {
  const { QueueUrls = [] } = await on.sqs.send(new ListQueuesCommand({ QueueNamePrefix: on.named('') }));
  const named = QueueUrls.map((url) => [url.slice(url.lastIndexOf(on.named('')) + on.named('').length), url] as const);
  return new Map(named.filter(([name]) => /(?:-dlq|-relay-failures|^parked)$/.test(name)).sort());
}

/** All messages of a queue. They are hidden from others until `release`, or for a minute. */
export async function lettersIn(on: StageOnAws, queue: string, url: string): Promise<readonly Letter[]> {
  const letters = new Map<string, Letter>();
  for (let more = true; more; ) {
    const { Messages = [] } = await on.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: MOST,
        VisibilityTimeout: HIDDEN_SECONDS,
        // A long poll asks all of SQS's servers: an empty answer is the end.
        WaitTimeSeconds: 1,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
    );
    for (const message of Messages) letters.set(message.MessageId ?? '', { queue, url, message });
    more = Messages.length > 0;
  }
  return [...letters.values()];
}

/** Shows a message to others again. */
export async function release(on: StageOnAws, { url, message: { ReceiptHandle } }: Letter): Promise<void> {
  await on.sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }));
}

/** Takes a message out of its queue. */
export async function remove(on: StageOnAws, { url, message: { ReceiptHandle } }: Letter): Promise<void> {
  await on.sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
}
