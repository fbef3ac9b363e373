import { afterAll } from 'vitest';
import { obeyRetryAfter } from './http-client.ts';

/** Call it once in a file whose tests are about unavailability: in these, a 503 is an answer like any other. */
export function takeUnavailableAsAnswer(): void {
  obeyRetryAfter(false);
  afterAll(() => obeyRetryAfter(true));
}
