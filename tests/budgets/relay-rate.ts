import { join } from 'node:path';
import { bundleOf } from '../../infra/bundle.ts';
import { measureHandler } from './handler-rate.ts';
import { storedItem } from './stored-item.fixture.ts';

/** Milliseconds after which the bus answers: about what EventBridge takes inside a region. */
const ANSWER_MS = 15;
/** Records of one batch, as the stream source has it. */
const BATCH = 100;
const BATCHES = 50;

/** How fast a relay empties one shard. */
export interface RelayRate {
  /** Events per second, batches one after the other. */
  readonly eventsPerSecond: number;
  /** Microseconds of the processor for one event. */
  readonly cpuPerEvent: number;
  /** Requests to the bus for one batch of 100. */
  readonly requestsPerBatch: number;
}

/**
 * Runs the item's relay in a process of its own on one full batch after another, against a bus that accepts everything
 * after 15 ms. `bundle`: the file to run instead of the built one.
 */
export async function measureRelay(bundle = join(bundleOf('item-relay'), 'index.js')): Promise<RelayRate> {
  const rows = Array.from({ length: BATCH }, (_, index) => storedItem(index + 1));
  const Records = rows.map((NewImage) => ({ eventName: 'INSERT', dynamodb: { NewImage } }));
  const { seconds, cpuSeconds, requestsAnEvent } = await measureHandler({
    bundle,
    event: JSON.stringify({ Records }),
    times: BATCHES,
    variables: { BUS_NAME: 'bus' },
    answerMs: ANSWER_MS,
    answer(body) {
      const { Entries } = JSON.parse(body);
      return { FailedEntryCount: 0, Entries: Array(Entries.length).fill({ EventId: '1' }) };
    },
  });
  const events = BATCH * BATCHES;
  return {
    eventsPerSecond: events / seconds,
    cpuPerEvent: (cpuSeconds * 1e6) / events,
    requestsPerBatch: requestsAnEvent,
  };
}
