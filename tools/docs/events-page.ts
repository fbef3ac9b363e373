import { part } from '#contracts/document-parts.ts';
import type { AsyncapiDocument } from './asyncapi.ts';
import { markdownTable } from './markdown-table.ts';

/** The page about all events of the market, in Markdown, from their document. */
export function eventsPage(document: AsyncapiDocument): string {
  const { channels, components } = document;
  const messages = Object.entries(components.messages);
  const [first] = Object.values(components.messages);
  const attributes = Object.entries(part(components.schemas.Envelope?.properties));
  return [
    `<!-- Made by \`npm run contracts:publish\` from contracts/published/asyncapi.json: change contracts/events. -->

# Events

${messages.length} events travel on the bus. Their document is [asyncapi.json](../../contracts/published/asyncapi.json), which the market serves
at \`/asyncapi.json\`: schemas, examples, EventBridge patterns, who sends and who receives what
([ADR 0031](../adr/0031-the-document-of-the-events.md)). It is made from [contracts/events](../../contracts/events).
[ADR 0003](../adr/0003-outbox-in-the-row.md) and [ADR 0004](../adr/0004-event-ids-and-contracts.md) have the rules of delivery.

${channels.bus.description}

## Envelope`,
    markdownTable(
      ['attribute', 'meaning'],
      attributes.map(([name, rules]) => [`\`${name}\``, meaningOf(part(rules))]),
    ),
    json(first?.examples[0]?.payload),
    '## Who tells whom',
    markdownTable(
      ['event', 'emitted by', 'taken by', 'meaning'],
      messages.map(([name, { description }]) => [
        `[${name}](#${name.toLowerCase()})`,
        contextsOf(document, 'send', name),
        contextsOf(document, 'receive', name) || 'nobody',
        description,
      ]),
    ),
    '## Examples\n\nThe `data` of each.',
    ...messages.map(
      ([name, { description, examples }]) => `### ${name}\n\n${description}\n\n${json(examples[0]?.payload.data)}`,
    ),
  ].join('\n\n');
}

function meaningOf({ description = '', const: only }: Readonly<Record<string, unknown>>): string {
  return only === undefined ? String(description) : `Always \`${only}\`.`;
}

/** The contexts whose functions send or receive an event: the function's name begins with that of its context. */
function contextsOf({ operations }: AsyncapiDocument, action: 'send' | 'receive', event: string): string {
  const functions = Object.entries(operations).filter(
    ([, one]) => one.action === action && one.messages.some(({ $ref }) => $ref.endsWith(`/${event}`)),
  );
  return [...new Set(functions.map(([name]) => name.split('-')[0]))].join(', ');
}

function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}
