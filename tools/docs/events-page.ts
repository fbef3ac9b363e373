import { consumers } from '#contracts/consumers.ts';
import type { EventContract } from '#contracts/events/define-events.ts';
import { events } from '#contracts/events/index.ts';
import { envelopeSchema } from '#shared/events/envelope.ts';
import { markdownTable } from './markdown-table.ts';

/**
 * The page about all events of the market, in Markdown. `meanings`: each event's meaning by name, from the comment of
 * its contract. Throws when an event has none.
 */
export function eventsPage(meanings: ReadonlyMap<string, string>): string {
  const all: readonly EventContract[] = Object.values(events);
  return [
    intro(all),
    markdownTable(
      ['event', 'emitted by', 'taken by', 'meaning'],
      all.map((event) => [`[${event.name}](#${anchor(event)})`, emitter(event), takers(event), meaning(event)]),
    ),
    '## Examples\n\nThe `data` of each, which is what its schema describes.',
    ...all.map(section),
  ].join('\n\n');

  function meaning({ name }: EventContract): string {
    const text = meanings.get(name);
    if (text === undefined) throw new Error(`${name} has no comment that says what it means`);
    return text;
  }

  function section(event: EventContract): string {
    return `### ${event.name}\n\n${meaning(event)}\n\n${json(event.example)}`;
  }
}

function intro(all: readonly EventContract[]): string {
  return `<!-- Made by \`npm run docs:events\` from contracts/events and contracts/subscriptions: change those. -->

# Events

${all.length} events travel on the bus. [contracts/events](../../contracts/events) has one file for each aggregate (schemas, examples,
EventBridge patterns), and [contracts/published](../../contracts/published) a schema of each event. What the rules of delivery are stands in
[ADR 0003](../adr/0003-outbox-in-the-row.md) and [ADR 0004](../adr/0004-event-ids-and-contracts.md).

## Envelope

The EventBridge entry has \`source\` \`gdmarket.<aggregate>\` and \`detail-type\` the event's name. \`detail\` is a CloudEvents 1.0 envelope:

${json(exampleEnvelope())}

- \`id\` is \`<aggregate>#<number>#<version>\` and stays the same on every redelivery. Answers of items that do not exist have the
  aggregate \`absent-item\` and the number \`<itemNo>-<reservationNo>\`.
- \`time\` is when it happened, ISO 8601 UTC. \`correlationid\` is the id of the request that set everything in motion, \`causationid\`
  the id of the request or event that directly caused this one.
- \`data.state\` is the aggregate after the change and \`data.version\` its version, except where nothing exists that could have a state.
- Delivery is at least once and in no order. A consumer has to bear both.

## Who tells whom`;
}

/** An example, checked against the schema that every consumer parses with. */
function exampleEnvelope(): unknown {
  const { name, source, example } = events.ItemHeld;
  const { itemNo } = example.state;
  return envelopeSchema.parse({
    specversion: '1.0',
    id: `item#${itemNo}#${example.version}`,
    source,
    type: name,
    subject: `item/${itemNo}`,
    time: '2026-01-31T12:00:00.000Z',
    datacontenttype: 'application/json',
    correlationid: '7b0f1c52-4f0e-4b39-9d55-0a1f6f1a2b3c',
    causationid: 'reservation#1#1',
    data: example,
  });
}

function emitter({ source }: EventContract): string {
  return source.split('.').at(-1) ?? source;
}

function takers({ name }: EventContract): string {
  const takers = Object.entries(consumers).filter(([, subscriptions]) => Object.hasOwn(subscriptions, name));
  const contexts = new Set(takers.map(([consumer]) => consumer.split('-')[0]));
  return contexts.size === 0 ? 'nobody' : [...contexts].join(', ');
}

/** The anchor that GitHub makes from the heading. */
function anchor({ name }: EventContract): string {
  return name.toLowerCase();
}

function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}
