import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { LAST_WORDS_MS } from '#shared/config/time-limits.ts';
import { thingContracts } from '#shared/persistence/aggregate/thing.fixture.ts';
import { captureLogger } from '../capture-logger.fixture.ts';
import { anEnvelope } from '../envelope.fixture.ts';
import { memoryDeadLetters } from './dead-letters.fixture.ts';
import { createQueueConsumer, on, type Subscription } from './queue-consumer.ts';

const { ThingMade, ThingWeighed } = thingContracts;

function aRecord(messageId: string, body: string): SQSRecord {
  return {
    messageId,
    body,
    receiptHandle: '',
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
  };
}

/** The body of a message that EventBridge puts into a queue. */
function busBody(detail: unknown): string {
  return JSON.stringify({ version: '0', 'detail-type': 'ThingMade', source: 'test.thing', detail });
}

/** A batch of messages m1, m2, … with these bodies. */
function batchOf(...bodies: string[]): SQSEvent {
  return { Records: bodies.map((body, index) => aRecord(`m${index + 1}`, body)) };
}

function aConsumer(...subscriptions: Subscription[]) {
  const { logger, lines } = captureLogger();
  const deadLetters = memoryDeadLetters();
  return { consume: createQueueConsumer({ subscriptions, deadLetters, logger }), deadLetters, lines };
}

const nothingFailed = { batchItemFailures: [] };

describe('a queue consumer', () => {
  it('hands the data of an event to the subscription of its type, checked', async () => {
    const made = vi.fn(async () => {});
    const weighed = vi.fn(async () => {});
    const { consume, lines } = aConsumer(on(ThingMade, made), on(ThingWeighed, weighed));
    const state = { no: 5, name: 'five' };
    const withMore = anEnvelope(5, { data: { version: 1, state: { ...state, unknownHere: true } } });
    expect(await consume(batchOf(busBody(withMore)))).toEqual(nothingFailed);
    expect(weighed).not.toHaveBeenCalled();
    const context = { correlationId: 'corr-5', causationId: 'thing#5#1' };
    expect(made.mock.calls).toEqual([[{ version: 1, state }, context, withMore]]);
    expect(lines).toMatchObject([
      {
        level: 'info',
        message: 'event handled',
        eventId: 'thing#5#1',
        eventType: 'ThingMade',
        correlationId: 'corr-5',
      },
    ]);
  });

  it('passes the request on and names the event as the cause', async () => {
    const made = vi.fn(async (_data: unknown, _context: unknown) => {});
    const { consume } = aConsumer(on(ThingMade, made));
    const envelope = anEnvelope(1, { id: 'thing#1#9', correlationid: 'the request', causationid: 'an older cause' });
    await consume(batchOf(busBody(envelope)));
    expect(made.mock.calls[0]?.[1]).toEqual({ correlationId: 'the request', causationId: 'thing#1#9' });
  });

  it('fails messages one by one: only those that failed come again', async () => {
    const { consume, deadLetters, lines } = aConsumer(
      on(ThingMade, async ({ state }) => {
        if (state.no % 2 === 0) throw new Error(`store away at ${state.no}`);
      }),
    );
    const bodies = [1, 2, 3, 4].map((no) => busBody(anEnvelope(no)));
    expect(await consume(batchOf(...bodies))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm2' }, { itemIdentifier: 'm4' }],
    });
    expect(deadLetters.kept).toEqual([]);
    expect(lines.filter(({ level }) => level === 'error')).toMatchObject([
      { message: 'event failed', messageId: 'm2', error: 'Error: store away at 2' },
      { messageId: 'm4' },
    ]);
  });

  it('hands duplicates over as often as they come: handlers bear them', async () => {
    const made = vi.fn(async () => {});
    const { consume } = aConsumer(on(ThingMade, made));
    const body = busBody(anEnvelope(1));
    expect(await consume(batchOf(body, body))).toEqual(nothingFailed);
    expect(await consume(batchOf(body))).toEqual(nothingFailed);
    expect(made).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['no JSON', '{', /not an event/],
    ['no envelope', JSON.stringify({ detail: { id: 'x' } }), /not an event/],
    ['nothing in it', 'null', /not an event/],
    ['an envelope without id', busBody(anEnvelope(1, { id: '' })), /not an event/],
    ['a type nobody subscribed to', busBody(anEnvelope(1, { type: 'ThingLost' })), /no subscription takes ThingLost/],
    ['data of another shape', busBody(anEnvelope(1, { data: { version: '1' } })), /data of ThingMade/],
    ['no data', busBody(anEnvelope(1, { data: undefined })), /not an event/],
  ])(
    'puts a message with %s among the dead letters with its reason, and the queue moves on',
    async (_name, body, reason) => {
      const made = vi.fn(async () => {});
      const { consume, deadLetters, lines } = aConsumer(on(ThingMade, made));
      expect(await consume(batchOf(body, busBody(anEnvelope(2))))).toEqual(nothingFailed);
      expect(deadLetters.kept).toEqual([{ body, reason: expect.stringMatching(reason) }]);
      expect(made).toHaveBeenCalledTimes(1);
      expect(lines).toContainEqual(
        expect.objectContaining({
          level: 'error',
          message: 'event failed',
          messageId: 'm1',
          error: expect.stringMatching(reason),
        }),
      );
    },
  );

  it('lets the message come again when its dead letter cannot be kept', async () => {
    const { consume, deadLetters, lines } = aConsumer(on(ThingMade, async () => {}));
    deadLetters.failing = new Error('queue away');
    expect(await consume(batchOf('{', busBody(anEnvelope(2))))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });
    expect(lines).toContainEqual(
      expect.objectContaining({ message: 'dead letter not kept', messageId: 'm1', error: 'Error: queue away' }),
    );
  });

  it('does not take a handler’s own mistake for an unreadable message', async () => {
    const { consume, deadLetters } = aConsumer(
      on(ThingMade, () => {
        throw new TypeError('mistake');
      }),
    );
    expect(await consume(batchOf(busBody(anEnvelope(1))))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(deadLetters.kept).toEqual([]);
  });

  it('postpones what failed by its age, and nothing else', async () => {
    const { logger } = captureLogger();
    const deadLetters = memoryDeadLetters();
    const postpone = vi.fn(async () => {});
    const failing = on(ThingMade, async ({ state }) => {
      if (state.no === 2) throw new Error('provider away');
    });
    const consume = createQueueConsumer({ subscriptions: [failing], deadLetters, logger, postpone, now: () => 65_000 });
    const { Records } = batchOf(busBody(anEnvelope(1)), busBody(anEnvelope(2)), '{');
    const sent = Records.map((record) => ({
      ...record,
      receiptHandle: `receipt of ${record.messageId}`,
      attributes: { ...record.attributes, SentTimestamp: '5000' },
    }));
    expect(await consume({ Records: sent })).toEqual({ batchItemFailures: [{ itemIdentifier: 'm2' }] });
    expect(postpone.mock.calls).toEqual([[{ receiptHandle: 'receipt of m2', ageMs: 60_000 }]]);
  });

  it('lets what cannot be postponed come again in the queue’s own time', async () => {
    const { logger, lines } = captureLogger();
    const away = on(ThingMade, () => Promise.reject(new Error('provider away')));
    const postpone = () => Promise.reject(new Error('queue away'));
    const consume = createQueueConsumer({ subscriptions: [away], deadLetters: memoryDeadLetters(), logger, postpone });
    const failed = await consume(batchOf(busBody(anEnvelope(1))));
    expect(failed).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(lines).toContainEqual(
      expect.objectContaining({ message: 'event not postponed', messageId: 'm1', error: 'Error: queue away' }),
    );
  });

  it('gives up what takes longer than the function may, so that the rest of the batch is done', async () => {
    const { consume } = aConsumer(
      on(ThingMade, ({ state }) => (state.no === 1 ? new Promise(() => undefined) : Promise.resolve())),
    );
    const context = { getRemainingTimeInMillis: () => LAST_WORDS_MS + 20 };
    const batch = batchOf(busBody(anEnvelope(1)), busBody(anEnvelope(2)));
    expect(await consume(batch, context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });

  it('answers an empty batch', async () => {
    const { consume } = aConsumer();
    expect(await consume(batchOf())).toEqual(nothingFailed);
  });

  it('logs nothing of an event but ids and its type', async () => {
    const { consume, lines } = aConsumer(on(ThingMade, async () => {}));
    const secret = { version: 1, state: { no: 'somebody’s name', name: 'somebody’s name' } };
    await consume(batchOf(busBody(anEnvelope(1)), busBody(anEnvelope(2, { data: secret }))));
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('somebody');
  });
});
