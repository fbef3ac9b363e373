import * as z from 'zod/mini';
import { errorFields, type Logger } from '../observability/logger.ts';

/** What a live setting is made of. */
export interface LiveSettingOptions<T> {
  /** The parameter's name, as `fetch` takes it. */
  readonly name: string;
  /** Takes the parameter's JSON. */
  readonly schema: z.ZodMiniType<T>;
  /** In force until a good value has been read. */
  readonly initial: T;
  /** Milliseconds a value is used before it is looked up again. */
  readonly maxAgeMs: number;
  /** Port: the parameter's text. Must settle in bounded time. */
  readonly fetch: (name: string) => Promise<string>;
  readonly logger: Logger;
  /** Hears of every look that found a bad value. */
  readonly onBad?: () => void;
  /** Milliseconds, for the value's age. */
  readonly now?: () => number;
}

/**
 * A setting that lives outside, as a function that gives the last good value at once and never throws. When that is older than
 * `maxAgeMs` it is looked up in the background, so nobody waits and whoever asks after the answer gets the new one. A value that
 * is bad or cannot be read leaves the last good one in force and is logged. The first look begins with the first use.
 */
export function createLiveSetting<T>(options: LiveSettingOptions<T>): () => T {
  const { name, schema, initial, maxAgeMs, fetch, logger, onBad, now = Date.now } = options;
  let good = initial;
  let lookedAt = Number.NEGATIVE_INFINITY;
  // A function may be frozen in the middle of a look: the next one does not wait for it, and what it still brings is older news.
  let latest = 0;
  let answered = 0;

  const look = async (turn: number): Promise<void> => {
    try {
      const text = await fetch(name);
      if (turn < answered) return;
      answered = turn;
      const read = schema.safeParse(parseJson(text));
      if (read.success) {
        good = read.data;
        return;
      }
      logger.error('bad setting', { setting: name, error: z.prettifyError(read.error) });
      onBad?.();
    } catch (error) {
      logger.warn('setting not read', { setting: name, ...errorFields(error) });
    }
  };

  return () => {
    const age = now() - lookedAt;
    // A negative age: the clock was set back.
    if (age >= maxAgeMs || age < 0) {
      lookedAt = now();
      latest += 1;
      void look(latest);
    }
    return good;
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
