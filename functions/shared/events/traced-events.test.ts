import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenAsDaemon } from '#shared/observability/traces/daemon.fixture.ts';
import { startTracing, traced } from '#shared/observability/traces/traced.ts';
import { aChange, thingContracts, thingTable } from '#shared/persistence/aggregate/thing.fixture.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { PATIENCE } from '../testing/patience.ts';
import { captureLogger } from './capture-logger.fixture.ts';
import { memoryDeadLetters } from './consuming/dead-letters.fixture.ts';
import { createQueueConsumer, on } from './consuming/queue-consumer.ts';
import type { Envelope } from './envelope.ts';
import { memoryPublisher } from './publishing/event-publisher.fixture.ts';
import { createRelay, envelopeOfRow } from './publishing/relay.ts';

let receiver: Awaited<ReturnType<typeof listenAsDaemon>>;
let stop: () => void;

beforeEach(async () => {
  receiver = await listenAsDaemon();
  stop = startTracing(receiver.address);
});
afterEach(() => {
  stop();
  receiver.close();
  vi.unstubAllEnvs();
});

/** Writes a row for a request, publishes its event, and lets a consumer handle it; returns the event and what it did. */
async function requested(traceHeader: string, handle: () => Promise<void> = async () => {}): Promise<Envelope> {
  vi.stubEnv('_X_AMZN_TRACE_ID', traceHeader);
  const row = await traced('request', async () => toRow(aChange({ no: 1 }), thingTable));
  vi.stubEnv('_X_AMZN_TRACE_ID', '');
  const { logger } = captureLogger();
  const deadLetters = memoryDeadLetters();
  const published: Envelope[] = [];
  const { publisher } = memoryPublisher((envelope) => void published.push(envelope));
  const relay = createRelay({
    envelopeOf: (image) => envelopeOfRow(thingTable, image),
    publisher,
    deadLetters,
    logger,
  });
  const NewImage = marshall(row, { removeUndefinedValues: true });
  await relay({ Records: [{ dynamodb: { NewImage } }] } as unknown as DynamoDBStreamEvent);
  const [detail] = published;
  if (detail === undefined) throw new Error('nothing was published');
  const consume = createQueueConsumer({ subscriptions: [on(thingContracts.ThingMade, handle)], deadLetters, logger });
  const record = { messageId: 'm', body: JSON.stringify({ detail }), attributes: { SentTimestamp: '0' } };
  await consume({ Records: [record] } as unknown as SQSEvent);
  return detail;
}

const SAMPLED = 'Root=1-6a2b3c4d-0123456789abcdef01234567;Parent=89abcdef01234567;Sampled=1';

it('an event keeps the trace of the request that caused it, through row, relay and queue', async () => {
  const { traceparent } = await requested(SAMPLED);
  await vi.waitFor(() => expect(receiver.documents()).toHaveLength(2), PATIENCE);
  const [request, event] = receiver.documents();
  expect(traceparent).toBe(`00-6a2b3c4d0123456789abcdef01234567-${request?.id}-01`);
  expect(event).toMatchObject({
    trace_id: request?.trace_id,
    parent_id: request?.id,
    annotations: { eventId: 'thing#1#1', eventType: 'ThingMade', correlationId: 'corr-1' },
  });
});

it('an event that fails is a fault in its trace', async () => {
  await requested(SAMPLED, () => Promise.reject(new Error('away')));
  await vi.waitFor(() => expect(receiver.documents()).toHaveLength(2), PATIENCE);
  expect(receiver.documents()[1]).toMatchObject({ fault: true, annotations: { eventId: 'thing#1#1' } });
});

it('an event whose trace is not sampled looks as it does without traces', async () => {
  const unsampled = await requested(SAMPLED.replace('Sampled=1', 'Sampled=0'));
  expect(Object.keys(unsampled)).not.toContain('traceparent');
  expect(receiver.documents()).toEqual([]);
});
