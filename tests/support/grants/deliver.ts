import { randomUUID } from 'node:crypto';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { aws } from '../aws.ts';
import { named } from '../environment.ts';
import { linesLogged } from '../function-log.ts';

/** A message as Lambda hands it to a function. */
export interface Delivery {
  readonly body: string;
  /** How its queue knows it; a message that is in no queue has none. */
  readonly receiptHandle?: string;
}

/** The message of the rule with a schedule. */
export const anHour = () => ({
  ...{ source: 'aws.events', 'detail-type': 'Scheduled Event', id: randomUUID(), time: new Date().toISOString() },
  detail: {},
});

/** Hands a function an event and returns its answer. Throws what the function throws. */
export async function invoke(name: string, event: unknown): Promise<unknown> {
  const command = new InvokeCommand({ FunctionName: `${named(name)}:live`, Payload: JSON.stringify(event) });
  const { FunctionError, Payload } = await aws.lambda.send(command);
  const text = Payload?.transformToString() ?? '';
  if (FunctionError !== undefined) throw new Error(`${name}: ${text}`);
  return JSON.parse(text);
}

/** Hands a consumer a message, as its queue would. Throws, with what it logged, when it has to come again. */
export async function deliver(consumer: string, { body, receiptHandle = 'none' }: Delivery): Promise<void> {
  const now = String(Date.now());
  const event: SQSEvent = {
    Records: [
      {
        messageId: 'm1',
        receiptHandle,
        body,
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: now,
          SenderId: 'test',
          ApproximateFirstReceiveTimestamp: now,
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: '',
        awsRegion: '',
      },
    ],
  };
  const { batchItemFailures } = (await invoke(consumer, event)) as SQSBatchResponse;
  if (batchItemFailures.length === 0) return;
  const logged = (await linesLogged(consumer, Number(now))).map((line) => JSON.stringify(line));
  throw new Error([`${consumer} wants it again: ${body}`, ...logged].join('\n'));
}
