import type { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import type { ComeAgain } from '#shared/events/consuming/come-again.ts';
import { createSqsComeAgain } from '#shared/events/consuming/come-again-sqs.ts';
import type { Machine, Site } from '../engine/machine.ts';
import type { Blame } from '../rules/report-violation.ts';
import type { Queue } from './queue.ts';

/** The name of the consumer's own queue. */
const OWN = 'own queue';

/**
 * The most seconds that a queue holds a message back.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 */
const MOST_SECONDS = 900;

const held = z.object({ detail: z.object({ id: z.string() }) });

/** The queue refuses a message, or its answer is lost; errors of the SDK look like this. */
class QueueFailed extends Error {
  readonly $metadata = { httpStatusCode: 500 };
}

/**
 * How one instance lets an event come again, built on the real adapter. `blame` is called when the queue is used
 * wrongly.
 */
export function comeAgainOf(machine: Machine, site: Site, queue: () => Queue, blame: Blame): ComeAgain {
  const send = (({ input }: SendMessageCommand) => {
    const { QueueUrl, MessageBody = '', DelaySeconds = 0 } = input;
    const { id } = held.parse(JSON.parse(MessageBody)).detail;
    const what = () => `lets ${id} come again in ${DelaySeconds} s`;
    return machine.step(site, { pace: 'queue', what }, async (run, place) => {
      if (machine.strikes('queue refuses', place, run)) throw new QueueFailed('the queue refuses');
      const isTaken = QueueUrl === OWN && Number.isInteger(DelaySeconds) && DelaySeconds <= MOST_SECONDS;
      if (!isTaken) blame('messages wait fifteen minutes at most', `${id} is to wait ${DelaySeconds} s in ${QueueUrl}`);
      queue().push({ eventId: id, body: MessageBody }, DelaySeconds * 1_000);
      if (machine.strikes('queue answer lost', place, run)) throw new QueueFailed('the answer of the queue was lost');
      return { $metadata: {} };
    });
  }) as SQSClient['send'];
  return createSqsComeAgain({ send }, OWN);
}
