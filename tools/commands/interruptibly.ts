import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from '../bootstrap/cleanup.mjs';

/** Milliseconds for putting back what is under way: settings reach every instance, sources start. */
const PUTTING_BACK_MS = 60_000;

/**
 * Does work that has something to put back when this command is interrupted: then `words` are said, the work hears of
 * the signal, and is waited for.
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
