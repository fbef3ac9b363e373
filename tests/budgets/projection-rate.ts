import { join } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { envelopeOfItemRow } from '#functions/item/adapters/item.envelope.ts';
import { bundleOf } from '../../infra/bundle.ts';
import { measureHandler } from './handler-rate.ts';
import { storedItem } from './stored-item.fixture.ts';

/** Milliseconds after which DynamoDB answers a write inside a region. */
const ANSWER_MS = 5;
/** Messages of one batch, as the queue's source has it. */
const BATCH = 10;
const BATCHES = 100;

/** How fast one instance of the projections works a full queue off. */
export interface ProjectionRate {
  readonly eventsPerSecond: number;
  /** Microseconds of the processor for one event. */
  readonly cpuPerEvent: number;
  /** Requests to DynamoDB for one event. */
  readonly requestsPerEvent: number;
}

/** Runs the projections in a process of their own on one full batch after another, on tables that answer after 5 ms. */
export async function measureProjections(): Promise<ProjectionRate> {
  const Records = Array.from({ length: BATCH }, (_, index) => {
    const detail = envelopeOfItemRow(unmarshall(storedItem(index + 1)));
    const body = JSON.stringify({ 'detail-type': detail.type, source: detail.source, detail });
    return { messageId: String(index), body, attributes: { SentTimestamp: String(Date.now()) } };
  });
  const { seconds, cpuSeconds, requestsAnEvent } = await measureHandler({
    bundle: join(bundleOf('projections-events'), 'index.js'),
    event: JSON.stringify({ Records }),
    times: BATCHES,
    variables: { ITEM_INFO_TABLE: 'itemInfo', REVIEW_INFO_TABLE: 'reviewInfo' },
    answerMs: ANSWER_MS,
    answer: () => ({}),
  });
  const events = BATCH * BATCHES;
  return {
    eventsPerSecond: events / seconds,
    cpuPerEvent: (cpuSeconds * 1e6) / events,
    requestsPerEvent: requestsAnEvent / BATCH,
  };
}
