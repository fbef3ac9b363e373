import { AsyncLocalStorage } from 'node:async_hooks';
import { TimeLimitExceeded, withTimeLimit } from '@gdmarket/resilience';
import { OutOfTime } from './out-of-time.error.ts';
import { LAST_WORDS_MS } from './time-limits.ts';

interface Invocation {
  readonly end: AbortSignal | undefined;
  changedSomething: boolean;
}

const current = new AsyncLocalStorage<Invocation>();

/** Aborted when the function that runs this has no time left for its work; `undefined` where nobody said how much there is. */
export function endOfInvocation(): AbortSignal | undefined {
  return current.getStore()?.end;
}

/** To be said of every write that succeeded or may have, and of every call of another function: from then on no failure is without effect. */
export function noteChange(): void {
  const invocation = current.getStore();
  if (invocation !== undefined) invocation.changedSomething = true;
}

/** Whether this invocation may have changed something already. */
export function mayHaveChanged(): boolean {
  return current.getStore()?.changedSomething ?? false;
}

/**
 * Does an invocation's work, and gives it up while the function can still say so. Takes the context that Lambda hands to the function: where it does not
 * tell the time that is left, there is no limit. Rejects with {@link OutOfTime}; the clients that go by {@link endOfInvocation} end their requests then.
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
