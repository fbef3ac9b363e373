import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from '../bootstrap/cleanup.mjs';

/** How long restoring may take, in ms: settings must reach every instance, and sources must start. */
const PUTTING_BACK_MS = 60_000;

/**
 * Runs work that must restore something when the command is interrupted. It then prints `words`, aborts the work's
 * signal, and waits for the work.
 */
export async function interruptibly(words: string, work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController();
  const ended = work(stop.signal);
  const forget = atEnd(async () => {
    console.log(words);
    stop.abort();
    await Promise.race([ended.catch(() => 1), delay(PUTTING_BACK_MS)]);
  });
  return ended.finally(forget);
}
