import { storeLimits } from '../config/time-limits.ts';
import { createDocumentClient } from './document-client.ts';

/** More than a store needs that shares a busy machine with many tests. */
const PATIENCE_MS = 60_000;

/** The document client as functions have it, but it waits for its store: tests that are not about time do not fail by it. */
export function createPatientClient(): ReturnType<typeof createDocumentClient> {
  const patience = { connectionTimeout: PATIENCE_MS, requestTimeout: PATIENCE_MS };
  return createDocumentClient({ requestHandler: { ...storeLimits.requestHandler, ...patience } });
}
