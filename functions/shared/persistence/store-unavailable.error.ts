import type { CallOutcome } from '@gdmarket/resilience';
import { mayHaveChanged } from '../config/invocation.ts';

/** Seconds after which asking the store again makes sense. */
const RETRY_AFTER_SECONDS = 1;

/** The store throttles, is late, is unreachable or fails. HTTP: 503. */
export class StoreUnavailable extends Error {
  readonly retryAfterSeconds = RETRY_AFTER_SECONDS;
  /** What is known about the effect of the whole invocation until now. */
  readonly outcome: CallOutcome;

  /** `cause` is the store's own error. */
  constructor(outcome: CallOutcome, cause: unknown) {
    super(`the store is unavailable: ${String(cause)}`, { cause });
    this.name = 'StoreUnavailable';
    this.outcome = outcome;
  }
}

/**
 * The error for a failed request to the store. `outcome` is about that request alone; earlier changes of the same
 * invocation count as well.
 */
export function storeUnavailable(outcome: CallOutcome, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(mayHaveChanged() ? 'unknown' : outcome, cause);
}
