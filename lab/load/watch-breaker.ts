import { setTimeout } from 'node:timers/promises';
import { createDynamoBreakerStore } from '@gdmarket/resilience/dynamodb';
import { aws } from '#support/aws.ts';
import { named } from '#support/environment.ts';
import type { Sighting } from './breaker-states.ts';

/** The time between two looks, in ms. */
export const LOOK_MS = 250;
const READ_TIMEOUT_MS = 2_000;

/**
 * Looks at the shared breaker of payment until the signal is aborted, and appends each sighting in order. A look that
 * fails or is late is left out; if too many are, the state is unknown, and the checks say so.
 */
export async function watchBreaker(sightings: Sighting[], signal: AbortSignal): Promise<void> {
  const store = createDynamoBreakerStore(aws.tables, named('breakers'));
  while (!signal.aborted) {
    const row = await store.read('payment', AbortSignal.timeout(READ_TIMEOUT_MS)).catch(() => undefined);
    if (row !== undefined) sightings.push({ at: performance.now(), state: row.state, version: row.version });
    await setTimeout(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}
