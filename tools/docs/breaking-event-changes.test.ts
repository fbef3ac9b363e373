import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { base, compatibleChanges, incompatibleChanges } from '#contracts/compatibility.fixture.ts';
import { changedAt } from '#contracts/document-parts.fixture.ts';
import published from '#contracts/published/asyncapi.json' with { type: 'json' };
import { asyncapi } from './asyncapi.ts';
import { breakingEventChanges } from './breaking-event-changes.ts';

/** The document of one event, from its contract. */
function documentOf(data: Parameters<typeof z.object>[0], source = 'test.thing') {
  const Happened = {
    name: 'Happened',
    source,
    data: z.object(data),
    example: {},
    pattern: { source: [], 'detail-type': [] },
  };
  const comments = new Map(['thing', 'other'].map((aggregate) => [`${aggregate}Events.Happened`, 'It happened.']));
  return asyncapi({ events: { Happened }, consumers: {}, comments });
}

const before = documentOf(base);

describe('readers of an event go on when what changes is', () => {
  it.each(compatibleChanges)('%s', (_change, after) => {
    expect(breakingEventChanges(before, documentOf(after))).toEqual([]);
  });

  it.each([
    ['another event', ['components', 'messages', 'Another'], { payload: { $ref: '#/components/schemas/Envelope' } }],
    ['words', ['components', 'messages', 'Reserved', 'description'], 'Somebody reserved.'],
    ['an optional attribute', ['components', 'schemas', 'Envelope', 'properties', 'tracestate'], { type: 'string' }],
    ['who takes it', ['operations', 'review-events'], undefined],
  ])('%s', (_what, place, value) => {
    expect(breakingEventChanges(published, changedAt(published, place, value))).toEqual([]);
  });
});

describe('a breaking change of an event is that', () => {
  it.each(incompatibleChanges)('%s', (_change, after, said) => {
    expect(breakingEventChanges(before, documentOf(after))).toContain(said.replace('$', 'Happened|1.data'));
  });

  it('another aggregate tells it', () => {
    const moved = 'Happened|1.source: const was "test.thing", is "test.other"';
    expect(breakingEventChanges(before, documentOf(base, 'test.other'))).toEqual([moved]);
  });

  const { required } = published.components.schemas.Envelope;
  const envelope = ['components', 'schemas', 'Envelope'];

  it.each([
    ['it is gone', ['components', 'messages', 'Reserved'], undefined, 'Reserved was removed'],
    [
      'its state loses a field',
      ['components', 'schemas', 'ReviewState', 'properties', 'comment'],
      undefined,
      'Reviewed|1.data.state.comment was removed',
    ],
    [
      'the envelope loses an attribute',
      [...envelope, 'properties', 'subject'],
      undefined,
      'Reserved|0.subject was removed',
    ],
    [
      'an attribute may be missing',
      [...envelope, 'required'],
      required.filter((name) => name !== 'time'),
      'Reserved|0.time was required, is no more',
    ],
    [
      'a new attribute is required',
      [...envelope, 'required'],
      [...required, 'tracestate'],
      'Reserved|0.tracestate is new and required',
    ],
  ])('%s', (_what, place, value, said) => {
    expect(breakingEventChanges(published, changedAt(published, place, value))).toContain(said);
  });
});
