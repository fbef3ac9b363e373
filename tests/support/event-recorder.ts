import { randomUUID } from 'node:crypto';
import {
  DeleteRuleCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { type EventName, events } from '#contracts/events/index.ts';
import { type Envelope, envelopeSchema } from '#shared/events/envelope.ts';
import { aws } from './aws.ts';
import { named } from './environment.ts';
import { eventually } from './eventually.ts';

/** The data that every event has. */
const someData = z.looseObject({ version: z.int() });

/** Listens to everything on the bus through its own rule and queue. */
export interface EventRecorder {
  /** All events heard so far, including redeliveries, in order of arrival. */
  heard(): Promise<readonly Envelope[]>;
  /** The events of one request by its correlation id, each once, sorted by time. */
  causedBy(correlationId: string): Promise<readonly Envelope[]>;
  /** Waits for an event with this name about a subject (`item/1`). */
  until(subject: string, name: EventName): Promise<Envelope>;
  /** Deletes the rule and the queue. */
  stop(): Promise<void>;
}

/** Starts to listen. Checks every event against its contract; an event that breaks it makes `heard` throw. */
export async function recordEvents(): Promise<EventRecorder> {
  const name = named(`test-recorder-${randomUUID().slice(0, 8)}`);
  const EventBusName = named('').slice(0, -1);
  const { QueueUrl = '' } = await aws.sqs.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await aws.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const pattern = { source: [{ prefix: 'gdmarket.' }] };
  await aws.events.send(new PutRuleCommand({ Name: name, EventBusName, EventPattern: JSON.stringify(pattern) }));
  const target = { Id: 'recorder', Arn: Attributes?.QueueArn ?? '' };
  await aws.events.send(new PutTargetsCommand({ Rule: name, EventBusName, Targets: [target] }));
  const recorded: Envelope[] = [];

  const heard = async () => {
    for (let messages = await receive(QueueUrl); messages.length > 0; messages = await receive(QueueUrl)) {
      recorded.push(...messages.flatMap(readEvent));
    }
    return recorded;
  };
  return {
    heard,
    causedBy: async (id) => once(await heard()).filter(({ correlationid }) => correlationid === id),
    until: (subject, type) =>
      eventually(async () => {
        const found = (await heard()).find((event) => event.subject === subject && event.type === type);
        if (found === undefined) throw new Error(`no ${type} about ${subject} yet`);
        return found;
      }),
    async stop() {
      await aws.events.send(new RemoveTargetsCommand({ Rule: name, EventBusName, Ids: ['recorder'] }));
      await aws.events.send(new DeleteRuleCommand({ Name: name, EventBusName }));
      await aws.sqs.send(new DeleteQueueCommand({ QueueUrl }));
    },
  };
}

/**
 * Puts entries on the market's bus, each with its source, name and detail (as JSON text). Throws when the bus refuses
 * one.
 */
export async function putOnBus(
  entries: readonly { readonly source: string; readonly type: string; readonly detail: string }[],
): Promise<void> {
  const EventBusName = named('').slice(0, -1);
  for (let start = 0; start < entries.length; start += 10) {
    const Entries = entries
      .slice(start, start + 10)
      .map(({ source, type, detail }) => ({ EventBusName, Source: source, DetailType: type, Detail: detail }));
    const { FailedEntryCount } = await aws.events.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount) throw new Error(`the bus refused ${FailedEntryCount} entries`);
  }
}

/** Events without redeliveries, sorted by time, then by their aggregate's version. */
export function once(envelopes: readonly Envelope[]): readonly Envelope[] {
  const unique = [...new Map(envelopes.map((envelope) => [envelope.id, envelope])).values()];
  return unique.sort((a, b) => a.time.localeCompare(b.time) || versionOf(a) - versionOf(b));
}

/** The version of its aggregate after an event. */
function versionOf({ data }: Envelope): number {
  return someData.parse(data).version;
}

async function receive(QueueUrl: string): Promise<readonly Message[]> {
  const { Messages = [] } = await aws.sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  if (Messages.length === 0) return [];
  const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  await aws.sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  return Messages;
}

/**
 * Reads an event. Entries that tests put on the bus are skipped: only what claims to be an event of the market is
 * checked.
 */
function readEvent({ Body = '' }: Message): readonly Envelope[] {
  const { detail, 'detail-type': type } = z
    .object({ detail: z.looseObject({}), 'detail-type': z.string() })
    .parse(JSON.parse(Body));
  if (detail.specversion === undefined) return [];
  const envelope = envelopeSchema.parse(detail);
  const contract = Object.values(events).find((event) => event.name === type);
  if (contract === undefined) throw new Error(`${type} is no event of ours`);
  contract.data.parse(envelope.data);
  if (envelope.source !== contract.source) throw new Error(`${type} comes from ${envelope.source}`);
  return [envelope];
}
