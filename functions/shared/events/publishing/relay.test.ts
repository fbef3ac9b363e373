import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { aChange, type Thing, type ThingEvent, thingTable } from '#shared/persistence/aggregate/thing.fixture.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { COUNTER_KEY } from '#shared/persistence/rows/row-key.ts';
import { captureLogger } from '../capture-logger.fixture.ts';
import { memoryDeadLetters } from '../consuming/dead-letters.fixture.ts';
import type { Envelope } from '../envelope.ts';
import { SILENT } from '../stored-event.ts';
import { malformed, memoryPublisher, throttled } from './event-publisher.fixture.ts';
import type { PublishFailure } from './event-publisher.ts';
import { NotAllPublished } from './not-all-published.error.ts';
import { createRelay, envelopeOfRow } from './relay.ts';

/** A row in the stream's own form. */
function imageOf(row: object): Record<string, AttributeValue> {
  return JSON.parse(JSON.stringify(marshall(row, { removeUndefinedValues: true })));
}

function written(no: number, event?: ThingEvent, more: Partial<Thing> = {}): Record<string, AttributeValue> {
  return imageOf(toRow(aChange({ no, ...more }, event), thingTable));
}

function streamOf(...images: (Record<string, AttributeValue> | undefined)[]): DynamoDBStreamEvent {
  return {
    Records: images.map((image) =>
      image === undefined
        ? { eventName: 'REMOVE', dynamodb: {} }
        : { eventName: 'MODIFY', dynamodb: { NewImage: image } },
    ),
  };
}

function aRelay(
  answer?: (envelope: Envelope, nth: number) => PublishFailure | undefined,
  withheld: readonly string[] = [],
) {
  const { logger, lines } = captureLogger();
  const bus = memoryPublisher(answer);
  const deadLetters = memoryDeadLetters();
  const relay = createRelay({
    envelopeOf: (row) => envelopeOfRow(thingTable, row),
    publisher: bus.publisher,
    deadLetters,
    logger,
    withheld,
    sleep: async () => {},
  });
  return { relay, bus, deadLetters, lines };
}

describe('the relay', () => {
  it('keeps a row that is no event without what no event carries, so that it still becomes one', async () => {
    const { relay, bus, deadLetters, lines } = aRelay(undefined, ['door']);
    const { event, ...row } = written(1);
    const state = { M: { ...row.state?.M, door: { S: 'behind the shed' } } };
    const good = { ...row, event, state } as Record<string, AttributeValue>;
    const bad = { ...good, event: { M: { id: { S: '' } } } };
    await relay(streamOf(bad));
    expect(deadLetters.kept).toHaveLength(1);
    expect(JSON.stringify([deadLetters.kept, lines])).not.toContain('shed');
    // What was kept, mended, is published.
    await relay(streamOf({ ...JSON.parse(deadLetters.kept[0]?.body ?? ''), event }));
    expect(bus.taken).toEqual(['thing#1#1']);
  });

  it('does not tell what was restored, until it changes', async () => {
    const { relay, bus, deadLetters } = aRelay();
    const restored = { ...written(1), ...imageOf({ [SILENT]: '2026-11-30T05:00:00.000Z' }) };
    await relay(streamOf(restored, written(2)));
    expect(bus.taken).toEqual(['thing#2#1']);
    expect(deadLetters.kept).toEqual([]);
  });

  it('publishes the event of every written row, in order, and answers nothing', async () => {
    const { relay, bus, deadLetters, lines } = aRelay();
    const weighed = { type: 'ThingWeighed', weight: 3 } as const;
    const rows = [written(1), written(2, weighed), written(1, weighed, { version: 2 })];
    expect(await relay(streamOf(...rows))).toBeUndefined();
    expect(bus.taken).toEqual(['thing#1#1', 'thing#2#1', 'thing#1#2']);
    expect(deadLetters.kept).toEqual([]);
    expect(lines).toMatchObject([
      {
        level: 'info',
        message: 'event published',
        eventId: 'thing#1#1',
        eventType: 'ThingMade',
        correlationId: 'corr-1',
      },
      { eventId: 'thing#2#1', eventType: 'ThingWeighed' },
      { eventId: 'thing#1#2' },
    ]);
  });

  it('gives the same envelope whenever the batch comes again', async () => {
    const seen: string[] = [];
    const { relay } = aRelay((envelope) => {
      seen.push(JSON.stringify(envelope));
      return undefined;
    });
    await relay(streamOf(written(1)));
    await relay(streamOf(written(1)));
    expect(seen[1]).toBe(seen[0]);
  });

  it('passes over what carries no event: deletions, the counter, locks', async () => {
    const { relay, bus, deadLetters, lines } = aRelay();
    const lock = imageOf({ bucket: 'LOCK#1', number: 0, holdSeq: 1 });
    await relay(streamOf(undefined, imageOf({ ...COUNTER_KEY, highest: 3 }), lock));
    expect([bus.requests, deadLetters.kept, lines]).toEqual([[], [], []]);
  });

  it('sends at most ten at a time, and again only what failed', async () => {
    const { relay, bus } = aRelay(({ id }, nth) => (id === 'thing#3#1' && nth === 1 ? throttled : undefined));
    await relay(streamOf(...Array.from({ length: 12 }, (_, index) => written(index + 1))));
    expect(bus.requests.map((request) => request.length)).toEqual([10, 2, 1]);
    expect(bus.requests[2]).toEqual(['thing#3#1']);
    expect(bus.taken).toHaveLength(12);
  });

  it('throws for what is still not on the bus, so that the batch comes again', async () => {
    const { relay, bus, deadLetters, lines } = aRelay(({ id }) => (id === 'thing#2#1' ? throttled : undefined));
    const run = relay(streamOf(written(1), written(2), written(3)));
    await expect(run).rejects.toThrow(NotAllPublished);
    await expect(run).rejects.toThrow('1 events not published: ThrottlingException');
    expect(bus.taken).toEqual(['thing#1#1', 'thing#3#1']);
    expect(deadLetters.kept).toEqual([]);
    expect(lines.filter(({ level }) => level === 'error')).toMatchObject([
      {
        message: 'event not published',
        eventId: 'thing#2#1',
        code: 'ThrottlingException',
        reason: 'slow down',
        permanent: false,
      },
    ]);
  });

  it('keeps what will never be taken among the dead letters with its reason, and moves on', async () => {
    const { relay, bus, deadLetters, lines } = aRelay(({ id }) => (id === 'thing#2#1' ? malformed : undefined));
    expect(await relay(streamOf(written(1), written(2), written(3)))).toBeUndefined();
    expect(bus.taken).toEqual(['thing#1#1', 'thing#3#1']);
    expect(deadLetters.kept).toEqual([{ body: expect.any(String), reason: 'MalformedDetail: not JSON' }]);
    expect(JSON.parse(deadLetters.kept[0]?.body ?? '')).toMatchObject({ id: 'thing#2#1', type: 'ThingMade' });
    expect(lines.filter(({ level }) => level === 'error')).toMatchObject([{ eventId: 'thing#2#1', permanent: true }]);
  });

  it('keeps what will never be taken also when it throws for the rest', async () => {
    const { relay, deadLetters } = aRelay(({ id }) => (id === 'thing#2#1' ? malformed : throttled));
    await expect(relay(streamOf(written(1), written(2)))).rejects.toThrow(NotAllPublished);
    expect(deadLetters.kept).toHaveLength(1);
  });

  it.each([
    ['of another shape', { bucket: '0', number: 1, event: { id: 'x' }, state: {} }],
    ['whose event breaks its contract', { ...toRow(aChange({ no: 1 }), thingTable), state: { no: 1, version: 1 } }],
    ['whose event is no map', { bucket: '0', number: 1, event: null }],
  ])('keeps a row %s among the dead letters, as it is, and publishes the others', async (_name, row) => {
    const { relay, bus, deadLetters, lines } = aRelay();
    await relay(streamOf(written(2), imageOf(row), written(3)));
    expect(bus.taken).toEqual(['thing#2#1', 'thing#3#1']);
    expect(deadLetters.kept).toHaveLength(1);
    expect(JSON.parse(deadLetters.kept[0]?.body ?? '')).toEqual(imageOf(row));
    expect(deadLetters.kept[0]?.reason).not.toBe('');
    expect(lines[0]).toMatchObject({ level: 'error', message: 'row is no event', bucket: '0', number: '1' });
  });

  it('keeps a row that cannot even be read as one', async () => {
    const { relay, bus, deadLetters } = aRelay();
    const huge = { ...written(1), number: { N: '123456789012345678901234567890.5' } };
    await relay(streamOf(huge, written(2)));
    expect(bus.taken).toEqual(['thing#2#1']);
    expect(deadLetters.kept).toHaveLength(1);
  });

  it('throws when a dead letter cannot be kept: nothing ends nowhere', async () => {
    const { relay, deadLetters } = aRelay(() => malformed);
    deadLetters.failing = new Error('queue away');
    await expect(relay(streamOf(written(1)))).rejects.toThrow('queue away');
    await expect(relay(streamOf(imageOf({ bucket: '0', number: 1, event: null })))).rejects.toThrow('queue away');
  });

  it('throws when the bus cannot be asked', async () => {
    const { relay } = aRelay(() => {
      throw new Error('no route');
    });
    await expect(relay(streamOf(written(1)))).rejects.toThrow('no route');
  });

  it('logs nothing of an event but ids and its type', async () => {
    const { relay, lines } = aRelay();
    await relay(streamOf(written(1, { type: 'ThingMade' }, { name: 'somebody’s name' })));
    expect(JSON.stringify(lines)).not.toContain('somebody');
  });
});
