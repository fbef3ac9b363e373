import type { JsonSchema } from '#contracts/compatibility.ts';
import { consumers as allConsumers } from '#contracts/consumers.ts';
import { part } from '#contracts/document-parts.ts';
import type { EventContract } from '#contracts/events/define-events.ts';
import { events as allEvents } from '#contracts/events/index.ts';
import { envelopeSchema } from '#shared/events/envelope.ts';
import { eventSchemas } from './event-schemas.ts';
import { readComments } from './read-comments.ts';

interface Reference {
  readonly $ref: string;
}

/** An event as it travels. An example has the whole envelope. */
interface Message {
  readonly description: string;
  readonly payload: Reference;
  readonly examples: readonly { readonly payload: { readonly data: unknown } }[];
}

/** Who sends or receives which messages. */
interface Operation {
  /** `send` or `receive`. */
  readonly action: string;
  readonly messages: readonly Reference[];
}

/** An AsyncAPI 3 document of the events, as far as programs here read it. Operations have the names of functions. */
export interface AsyncapiDocument {
  readonly channels: {
    readonly bus: { readonly description: string; readonly messages: Readonly<Record<string, Reference>> };
  };
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
}

type Events = Readonly<Record<string, EventContract>>;

/** What the document tells: the events, who takes which, and the comments that describe them. */
interface Told {
  readonly events?: Events;
  readonly consumers?: Readonly<Record<string, Events>>;
  readonly comments?: ReadonlyMap<string, string>;
}

/**
 * The AsyncAPI document of the events (ADR 0031), of the whole market by default. It knows no stage. Throws when an
 * event has no comment that says what it means.
 */
export function asyncapi({
  events = allEvents,
  consumers = allConsumers,
  comments = readComments(),
}: Told = {}): AsyncapiDocument {
  const all = Object.values(events);
  const relays = Map.groupBy(all, ({ source }) => `${keeperOf(aggregateOf(source))}-relay`);
  const operations = [
    ...[...relays].map(([name, sent]) => [name, operation('send', sent)] as const),
    ...Object.entries(consumers).map(([name, taken]) => [name, operation('receive', Object.values(taken))] as const),
  ];
  const messages = all.map((event) => [event.name, message(event, comments)] as const);
  return {
    ...{ asyncapi: '3.1.0', info, defaultContentType: 'application/cloudevents+json' },
    channels: {
      bus: {
        ...bus,
        messages: Object.fromEntries(all.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
      },
    },
    operations: Object.fromEntries(operations),
    components: {
      messages: Object.fromEntries(messages),
      schemas: eventSchemas(all, comments),
      ...{ correlationIds: { request: { location: '$message.payload#/correlationid' } } },
    },
  };
}

const info = {
  title: 'Events of GDmarket',
  version: '1.0.0',
  description: 'What happens in a neighbourhood rental market. Each aggregate tells its changes as CloudEvents 1.0.',
  license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
};

/** It has no address: each stage has a bus with another name. */
const bus = {
  title: 'The bus',
  description:
    'An Amazon EventBridge bus. The `detail` of an entry is the event; `source` and `detail-type` are the event’s `source` and `type`. Delivery is at least once and in no order: a consumer has to bear both. Answers of items that do not exist have the aggregate `absent-item` and the number `<itemNo>-<reservationNo>`.',
};

function operation(action: 'send' | 'receive', events: readonly EventContract[]) {
  const messages = events.map(({ name }) => ({ $ref: `#/channels/bus/messages/${name}` }));
  return { action, channel: { $ref: '#/channels/bus' }, messages };
}

function message(event: EventContract, comments: ReadonlyMap<string, string>) {
  const { name, source, pattern } = event;
  const description = comments.get(`${aggregateOf(source)}Events.${name}`);
  if (description === undefined) throw new Error(`${name} has no comment that says what it means`);
  return {
    description,
    correlationId: { $ref: '#/components/correlationIds/request' },
    payload: { $ref: `#/components/schemas/${name}` },
    examples: [{ payload: exampleOf(event) }],
    'x-eventbridge-pattern': pattern,
  };
}

/** The example of an event in its envelope, checked as consumers check it. */
function exampleOf({ name, source, example }: EventContract) {
  const aggregate = aggregateOf(source);
  const { version, state } = part(example);
  const number = part(state)[{ person: 'customerId', waiting: 'itemNo' }[aggregate] ?? `${aggregate}No`];
  return envelopeSchema.parse({
    specversion: '1.0',
    id: `${aggregate}#${number}#${version}`,
    source,
    type: name,
    subject: `${aggregate}/${number}`,
    time: '2026-01-31T12:00:00.000Z',
    datacontenttype: 'application/json',
    correlationid: '7b0f1c52-4f0e-4b39-9d55-0a1f6f1a2b3c',
    causationid: '7b0f1c52-4f0e-4b39-9d55-0a1f6f1a2b3c',
    data: example,
  });
}

/** `gdmarket.item` → `item`. */
function aggregateOf(source: string): string {
  return source.split('.').at(-1) ?? source;
}

/** The context whose table keeps an aggregate: who was forgotten, and who waits, are beside the reservations. */
function keeperOf(aggregate: string): string {
  return aggregate === 'person' || aggregate === 'waiting' ? 'reservation' : aggregate;
}
