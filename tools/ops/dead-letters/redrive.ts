import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { GetQueueUrlCommand, type MessageAttributeValue, SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { envelopeSchema } from '#shared/events/envelope.ts';
import type { StageOnAws } from '../stage-on-aws.ts';
import { keptBatch } from './kept-batch.ts';
import { type Letter, PARKED, PARKED_FROM, remove } from './letters.ts';

type Attributes = Record<string, MessageAttributeValue>;

/** Attributes that say why a message failed the last time. */
const OF_THE_FAILURE = ['reason', PARKED_FROM];

/** Lambda's note in S3 of a batch that a relay gave up. */
const note = z.object({ payload: z.looseObject({ Records: z.array(z.unknown()) }) });
/** The bus's message that such a note was written. */
const written = z.object({
  detail: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
});
/** A row in the form of streams. */
const image = z.looseObject({ bucket: z.object({ S: z.string() }), number: z.object({ N: z.string() }) });

/**
 * Gives a message to whoever failed with it: a consumer gets it in its queue, unchanged; a relay gets its rows, and the
 * bus its event. Only then is it taken out of its queue, so a cut makes a duplicate at most. Returns where it went.
 */
export async function redrive(on: StageOnAws, letter: Letter): Promise<string> {
  const from = letter.message.MessageAttributes?.[PARKED_FROM]?.StringValue ?? letter.queue;
  const to = from.endsWith('-relay-failures') ? await toRelay(on, from, letter) : await toConsumer(on, from, letter);
  await remove(on, letter);
  return to;
}

/** Moves a message where nobody redrives it, with all its attributes. Returns where it went. */
export async function park(on: StageOnAws, letter: Letter): Promise<string> {
  const from = { DataType: 'String', StringValue: letter.queue };
  await send(on, PARKED, letter, { ...letter.message.MessageAttributes, [PARKED_FROM]: from });
  await remove(on, letter);
  return PARKED;
}

async function toConsumer(on: StageOnAws, from: string, letter: Letter): Promise<string> {
  const attributes = Object.entries(letter.message.MessageAttributes ?? {});
  const to = from.replace(/-dlq$/, '');
  await send(on, to, letter, Object.fromEntries(attributes.filter(([name]) => !OF_THE_FAILURE.includes(name))));
  return to;
}

async function send(on: StageOnAws, to: string, { message }: Letter, MessageAttributes: Attributes): Promise<void> {
  const { QueueUrl } = await on.sqs.send(new GetQueueUrlCommand({ QueueName: on.named(to) }));
  await on.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: message.Body, MessageAttributes }));
}

async function toRelay(on: StageOnAws, from: string, { message }: Letter): Promise<string> {
  const relay = from.replace(/-failures$/, '');
  const body: unknown = JSON.parse(message.Body ?? '');
  const event = envelopeSchema.safeParse(body);
  if (event.success) {
    const { source, type, time } = event.data;
    const Entries = [
      {
        EventBusName: on.named('').slice(0, -1),
        Source: source,
        DetailType: type,
        Time: new Date(time),
        Detail: message.Body,
      },
    ];
    const { FailedEntryCount, Entries: [answer] = [] } = await on.bus.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount !== 0) throw new Error(`the bus refuses it: ${answer?.ErrorCode}: ${answer?.ErrorMessage}`);
    return 'the bus';
  }
  if (image.safeParse(body).success) {
    await invoke(on, relay, { Records: [{ eventName: 'MODIFY', dynamodb: { NewImage: body } }] });
    return relay;
  }
  const { bucket, object } = written.parse(body).detail;
  await invoke(on, relay, note.parse(await keptBatch(on.sqs.config, bucket.name, object.key)).payload);
  return relay;
}

async function invoke(on: StageOnAws, name: string, event: unknown): Promise<void> {
  const command = new InvokeCommand({ FunctionName: `${on.named(name)}:live`, Payload: JSON.stringify(event) });
  const { FunctionError, Payload } = await on.lambda.send(command);
  if (FunctionError !== undefined) throw new Error(`${name}: ${Payload?.transformToString()}`);
}
