import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { aws } from './aws.ts';
import { hasBooks, named } from './environment.ts';
import { eventually } from './eventually.ts';

const CONSUMERS = ['item', 'reservation', 'payment', 'review', 'projections', 'operations', 'notices'] as const;
const BOOKS = hasBooks ? ['ledger'] : [];

/** How many messages each queue has, waiting or in flight, by the part of its name after `gdmarket-<stage>-`. */
export type Depths = Readonly<Record<string, number>>;

/** The address of a queue. `name`: the part after `gdmarket-<stage>-`. */
export async function queueUrl(name: string): Promise<string> {
  const { QueueUrl } = await aws.sqs.send(new GetQueueUrlCommand({ QueueName: named(name) }));
  if (QueueUrl === undefined) throw new Error(`no queue ${named(name)}`);
  return QueueUrl;
}

/** How many messages wait or are in flight in the consumers' queues. */
export function workInQueues(): Promise<Depths> {
  return depths([...CONSUMERS, ...BOOKS].map((component) => `${component}-events`));
}

/** How many messages are in the dead-letter queues of all consumers and the failure queues of all relays. */
export async function deadLetters(): Promise<Depths> {
  const { QueueUrls = [] } = await aws.sqs.send(new ListQueuesCommand({ QueueNamePrefix: named('') }));
  const names = QueueUrls.map((url) => url.slice(url.lastIndexOf(named('')) + named('').length));
  const dead = names.filter((name) => name.endsWith('-dlq') || name.endsWith('-relay-failures'));
  if (dead.length < CONSUMERS.length) throw new Error(`dead-letter queues are missing: ${names.join(', ')}`);
  return depths(dead.sort());
}

/** Sends a message with any content to a queue. */
export async function sendMessage(name: string, body: string): Promise<void> {
  await aws.sqs.send(new SendMessageCommand({ QueueUrl: await queueUrl(name), MessageBody: body }));
}

/** Waits for a message whose body contains `text`, deletes it from the queue and returns it. */
export async function takeMessage(name: string, text: string): Promise<Message> {
  const found = await receiveMessage(name, text);
  await deleteMessage(name, found);
  return found;
}

/** Waits for a message whose body contains `text`, and hides it in the queue for some seconds. */
export async function receiveMessage(name: string, text: string, VisibilityTimeout = 2): Promise<Message> {
  const QueueUrl = await queueUrl(name);
  return eventually(async () => {
    const { Messages = [] } = await aws.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout,
        MessageAttributeNames: ['All'],
      }),
    );
    const found = Messages.find(({ Body }) => Body?.includes(text));
    if (found === undefined) throw new Error(`no message with ${text} in ${name}`);
    return found;
  });
}

/** Deletes a message that was received. */
export async function deleteMessage(name: string, { ReceiptHandle }: Message): Promise<void> {
  await aws.sqs.send(new DeleteMessageCommand({ QueueUrl: await queueUrl(name), ReceiptHandle }));
}

async function depths(names: readonly string[]): Promise<Depths> {
  const entries = await Promise.all(names.map(async (name) => [name, await depth(name)] as const));
  return Object.fromEntries(entries);
}

async function depth(name: string): Promise<number> {
  const { Attributes = {} } = await aws.sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: await queueUrl(name),
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return (
    Number(Attributes.ApproximateNumberOfMessages ?? 0) + Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0)
  );
}
