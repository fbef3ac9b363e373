import type { CallOutcome } from '@gdmarket/resilience';
import { mayHaveChanged } from '../config/invocation.ts';

/** Seconds after which asking the store again makes sense. */
const RETRY_AFTER_SECONDS = 1;

/** The store is in trouble: it throttles, is late, out of reach, or fails. HTTP: 503. */
export class StoreUnavailable extends Error {
  readonly retryAfterSeconds = RETRY_AFTER_SECONDS;
  /** Of all that the invocation did until now. */
  readonly outcome: CallOutcome;

  /** Takes what is known of the invocation's effect, and what the store said. */
  constructor(outcome: CallOutcome, cause: unknown) {
    super(`the store is unavailable: ${String(cause)}`, { cause });
    this.name = 'StoreUnavailable';
    this.outcome = outcome;
  }
}

/** The error for a request to the store that failed. Takes what is known of that request alone; what was done before it in the same invocation counts, too. */
export function storeUnavailable(outcome: CallOutcome, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(mayHaveChanged() ? 'unknown' : outcome, cause);
}
