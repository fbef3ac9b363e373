import * as z from 'zod/mini';
import { type AwsIdentity, createSignedSender } from '#shared/aws/signed-request.ts';
import { LOOK_MS } from '#shared/config/time-limits.ts';
import { storeUnavailable } from '#shared/persistence/store-unavailable.error.ts';
import type { DeadLetterQueue, DeadLetterQueues } from '../dead-letter-queues.ts';
import { type DeadLetter, eventInBody } from '../domain/dead-letter.ts';

/** The most messages in one answer of SQS. */
const MOST = 10;

const counted = z.lazy(() => {
  const Attributes = z.object({ [WAITING]: z.coerce.number(), [IN_FLIGHT]: z.coerce.number() });
  return z.object({ Attributes });
});

const received = z.lazy(() => {
  const attribute = z.optional(z.object({ StringValue: z.optional(z.string()) }));
  const message = z.object({
    MessageId: z.string(),
    Body: z.string(),
    Attributes: z.object({ SentTimestamp: z.coerce.number() }),
    MessageAttributes: z.optional(z.object({ reason: attribute, ERROR_MESSAGE: attribute })),
  });
  return z.object({ Messages: z.optional(z.array(message)) });
});

const WAITING = 'ApproximateNumberOfMessages';
const IN_FLIGHT = 'ApproximateNumberOfMessagesNotVisible';

/**
 * Looks into queues by receiving with a visibility timeout of 0: the messages stay visible to all others. It counts as
 * a receive, which matters to a queue that moves messages on after too many; a dead-letter queue does not. `identity`:
 * another client's resolved configuration; tests set the endpoint. Throws StoreUnavailable when SQS does not answer.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
 */
export function createSqsDeadLetterQueues(
  identity: AwsIdentity,
  urls: readonly string[],
  endpoint?: (region: string) => URL,
): DeadLetterQueues {
  const send = createSignedSender(identity, 'sqs', endpoint);

  async function ask(action: string, input: object): Promise<unknown> {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` };
    const request = { path: '/', headers, body: JSON.stringify(input) };
    const { status, text } = await send(request, AbortSignal.timeout(LOOK_MS));
    if (status !== 200) throw new Error(`SQS answered ${status} to ${action}: ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }

  async function lookInto(QueueUrl: string): Promise<DeadLetterQueue> {
    const asked = await ask('GetQueueAttributes', { QueueUrl, AttributeNames: [WAITING, IN_FLIGHT] });
    const { Attributes } = counted.parse(asked);
    const answer = await ask('ReceiveMessage', {
      QueueUrl,
      MaxNumberOfMessages: MOST,
      VisibilityTimeout: 0,
      // A short poll asks only some of SQS's servers and may miss the few messages that there are.
      WaitTimeSeconds: Attributes[WAITING] > 0 ? 1 : 0,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['SentTimestamp'],
    });
    const letters = (received.parse(answer).Messages ?? []).map(toLetter);
    // One answer may have a message twice.
    const unique = [...new Map(letters.map((letter) => [letter.messageId, letter])).values()];
    const count = Math.max(Attributes[WAITING] + Attributes[IN_FLIGHT], unique.length);
    return { queue: QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1), count, letters: unique };
  }

  return {
    async look() {
      try {
        return await Promise.all(urls.map(lookInto));
      } catch (error) {
        throw storeUnavailable('nothing-happened', error);
      }
    },
  };
}

type Message = NonNullable<z.output<typeof received>['Messages']>[number];

/** The reason of a consumer or relay, or that of the bus. */
function toLetter({ MessageId, Body, Attributes, MessageAttributes = {} }: Message): DeadLetter {
  const reason = MessageAttributes.reason?.StringValue ?? MessageAttributes.ERROR_MESSAGE?.StringValue ?? null;
  const sentAt = new Date(Attributes.SentTimestamp).toISOString();
  return { messageId: MessageId, reason, sentAt, ...eventInBody(Body) };
}
