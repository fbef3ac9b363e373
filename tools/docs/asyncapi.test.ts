import { globSync } from 'node:fs';
import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { changedAt } from '#contracts/document-parts.fixture.ts';
import { part, resolved } from '#contracts/document-parts.ts';
import { events } from '#contracts/events/index.ts';
import published from '#contracts/published/asyncapi.json' with { type: 'json' };
import { ROOT } from '../bootstrap/paths.mjs';
import { asyncapi } from './asyncapi.ts';
import { breakingEventChanges } from './breaking-event-changes.ts';

const current = asyncapi();
const { operations, channels, components } = current;
const messages = Object.entries(components.messages);
const ajv = new Ajv({ strict: false, validateFormats: false, meta: false });

describe('the published events', () => {
  it('are not broken by the current ones', () => {
    expect(breakingEventChanges(published, current)).toEqual([]);
  });

  it('are up to date (npm run contracts:publish)', () => {
    expect(published).toEqual(current);
  });
});

describe('AsyncAPI’s own schema', () => {
  const isAsyncapi = ajv.compile(part(specs.schemas['3.1.0']));

  it('allows the document', () => {
    isAsyncapi(published);
    expect(isAsyncapi.errors).toBeNull();
  });

  it.each([
    ['an action that it does not know', ['operations', 'item-relay', 'action'], 'publish'],
    ['an operation without a channel', ['operations', 'item-events', 'channel'], undefined],
    ['an example without a payload', ['components', 'messages', 'Reserved', 'examples'], [{}]],
    ['a schema that is none', ['components', 'schemas', 'ItemState', 'type'], 'thing'],
  ])('refuses %s', (_what, place, value) => {
    expect(isAsyncapi(changedAt(published, place, value))).toBe(false);
  });
});

describe('the document', () => {
  it('has every event on the bus, and on the bus only', () => {
    expect(Object.keys(components.messages)).toEqual(Object.keys(events));
    expect(Object.keys(channels.bus.messages)).toEqual(Object.keys(events));
  });

  it('says of every function that sends or takes events which', () => {
    const handlers = globSync('functions/*/handlers/{relay,events,settlements,pictures}.ts', { cwd: ROOT });
    const functions = handlers.map((file) => file.replace(/^functions\/(\w+)\/handlers\/(\w+)\.ts$/, '$1-$2'));
    expect(Object.keys(operations).toSorted()).toEqual(functions.toSorted());
  });

  it.each(Object.keys(events))('has one sender of %s', (name) => {
    const senders = Object.entries(operations).filter(
      ([, { action, messages }]) => action === 'send' && messages.some(({ $ref }) => $ref.endsWith(`/${name}`)),
    );
    expect(senders).toHaveLength(1);
  });

  it('names the state of every aggregate', () => {
    const inline = Object.values(components.schemas).filter((schema) =>
      /"state":\{"type"/.test(JSON.stringify(schema)),
    );
    expect(inline).toEqual([]);
  });

  it.each(messages)('has an example of %s that its schema allows', (_name, { payload, examples }) => {
    const isEvent = ajv.compile(resolved(payload, current));
    for (const example of examples) isEvent(example.payload);
    expect(examples).toHaveLength(1);
    expect(isEvent.errors).toBeNull();
  });

  it('has an event in its envelope, and the pattern by which the bus finds it', () => {
    expect(published.components.messages.ItemHeld).toMatchObject({
      'x-eventbridge-pattern': { source: ['gdmarket.item'], 'detail-type': ['ItemHeld'] },
      examples: [{ payload: { id: 'item#1#2', subject: 'item/1', source: 'gdmarket.item', type: 'ItemHeld' } }],
    });
  });

  it('has the words of the contracts', () => {
    expect(components.messages.ReturnedItem?.description).toBe('The item was returned.');
    const { Envelope, ItemState } = components.schemas;
    expect(Envelope).toMatchObject({ properties: { time: { description: 'When it happened, ISO 8601 in UTC.' } } });
    expect(ItemState).toMatchObject({ description: "An item after the event's change." });
  });

  it('is not made without the meaning of an event', () => {
    expect(() => asyncapi({ comments: new Map() })).toThrow('ItemRegistered has no comment');
  });

  it('allows fields that readers do not know', () => {
    expect(JSON.stringify(components.schemas)).not.toContain('"additionalProperties":false');
  });
});

it.each(Object.values(events))('$name has one shape for writers and readers', ({ data }) => {
  const [written, read] = (['output', 'input'] as const).map((io) => JSON.stringify(z.toJSONSchema(data, { io })));
  expect(written?.replaceAll(',"additionalProperties":false', '')).toBe(read);
});
