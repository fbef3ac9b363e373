import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { aws } from '#support/aws.ts';
import { at, parseJson } from '#support/json.ts';
import { type Depths, deadLetters, queueUrl } from '#support/queues.ts';
import { grown } from './queue-growth.ts';

/**
 * What reached the dead-letter queues, in words, queue by queue; the messages stay there. The harm of a run explains
 * none: a message is tried five times, a minute apart (payment's 300 times), and no harm hits the same message that
 * often.
 */
export async function newDeadLetters(before: Depths): Promise<readonly string[]> {
  const more = Object.entries(grown(before, await deadLetters())).filter(([, count]) => count > 0);
  return Promise.all(more.map(async ([name, count]) => `${count} more in ${name}: ${await look(name)}`));
}

async function look(name: string): Promise<string> {
  const { Messages = [] } = await aws.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: await queueUrl(name),
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 1,
      MessageAttributeNames: ['All'],
    }),
  );
  const words = Messages.map(({ Body = '', MessageAttributes }) => {
    const event = at(parseJson(Body), 'detail', 'id') ?? Body.slice(0, 100);
    return `${event} (${MessageAttributes?.reason?.StringValue ?? 'tried too often'})`;
  });
  return words.join(', ') || 'not visible';
}
