import { AsyncLocalStorage } from 'node:async_hooks';
import { TimeLimitExceeded, withTimeLimit } from '@gdmarket/resilience';
import { OutOfTime } from './out-of-time.error.ts';
import { LAST_WORDS_MS } from './time-limits.ts';

interface Invocation {
  readonly end: AbortSignal | undefined;
  changedSomething: boolean;
}

const current = new AsyncLocalStorage<Invocation>();

/** The signal that is aborted when the invocation's time for work is over; `undefined` when the time is not known. */
export function endOfInvocation(): AbortSignal | undefined {
  return current.getStore()?.end;
}

/**
 * Call this for every write that succeeded or may have, and for every call of another function. From then on no failure
 * counts as without effect.
 */
export function noteChange(): void {
  const invocation = current.getStore();
  if (invocation !== undefined) invocation.changedSomething = true;
}

/** True once this invocation may have changed something. */
export function mayHaveChanged(): boolean {
  return current.getStore()?.changedSomething ?? false;
}

/**
 * Runs an invocation's work and gives it up while the function still has time to report that. `context` is Lambda's;
 * without a remaining time in it there is no limit. Rejects with {@link OutOfTime}. Clients that use {@link
 * endOfInvocation} end their requests at the same moment.
 */
export async function withinInvocation<T>(context: unknown, work: () => Promise<T>): Promise<T> {
  const run = (end?: AbortSignal): Promise<T> => current.run({ end, changedSomething: false }, work);
  const leftMs = remainingMs(context);
  if (leftMs === undefined) return run();
  const limitMs = Math.max(0, leftMs - LAST_WORDS_MS);
  try {
    return await withTimeLimit(run, limitMs);
  } catch (error) {
    if (error instanceof TimeLimitExceeded) throw new OutOfTime(limitMs);
    throw error;
  }
}

function remainingMs(context: unknown): number | undefined {
  if (typeof context !== 'object' || context === null || !('getRemainingTimeInMillis' in context)) return undefined;
  const { getRemainingTimeInMillis: ask } = context;
  const left: unknown = typeof ask === 'function' ? ask.call(context) : undefined;
  return typeof left === 'number' ? left : undefined;
}
