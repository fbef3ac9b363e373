import * as z from 'zod/mini';
import { errorFields, type Logger } from '../observability/logger.ts';

/** What a live setting is made of. */
export interface LiveSettingOptions<T> {
  /** The parameter's name, as `fetch` takes it. */
  readonly name: string;
  /** Takes the parameter's JSON. */
  readonly schema: z.ZodMiniType<T>;
  /** In force until a good value has been read: a fresh instance must not depend on what is stored just then. */
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

/** A setting that lives outside and is read while functions run. None of this throws or rejects. */
export interface LiveSetting<T> {
  /** The last good value, at once. When that is older than its age, a look begins, and who asks after its answer gets the new one. */
  readonly current: () => T;
  /** The value after the read that is due or under way, for whoever can wait for it. At most one such read is under way. */
  readonly fresh: () => Promise<T>;
  /** Begins a look if one is due, for somebody who will ask. */
  readonly lookAhead: () => void;
  /**
   * For the end of whatever asked: waits until the look that is under way has ended, so many milliseconds at most, and only once for
   * each look. At once when nobody has asked since the last wait, or no look is under way.
   */
  readonly settled: (waitMs: number) => Promise<void>;
}

/**
 * Makes a live setting. A value that is bad or cannot be read leaves the last good one in force and is logged. Where the process is
 * frozen between two requests, as on Lambda, each request has to end with `settled`: a look takes longer than a request that is refused at once, and
 * one that is frozen is usually over its time when the process goes on.
 */
export function createLiveSetting<T>(options: LiveSettingOptions<T>): LiveSetting<T> {
  const { name, schema, initial, maxAgeMs, fetch, logger, onBad, now = Date.now } = options;
  let good = initial;
  let lookedAt = Number.NEGATIVE_INFINITY;
  // A function may be frozen in the middle of a look: the next one does not wait for it, and what it still brings is older news.
  let latest = 0;
  let answered = 0;
  /** The latest look, until it has ended or somebody has waited for it. */
  let underWay: Promise<void> | undefined;
  let asked = false;

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

  const lookAhead = (): void => {
    const age = now() - lookedAt;
    // A negative age: the clock was set back.
    if (age < maxAgeMs && age >= 0) return;
    lookedAt = now();
    latest += 1;
    const ended = (): void => {
      if (underWay === begun) underWay = undefined;
    };
    // Also when not even the log took what went wrong: who waits for it must not fail of it.
    const begun = look(latest).then(ended, ended);
    underWay = begun;
  };

  return {
    lookAhead,
    current: () => {
      lookAhead();
      asked = true;
      return good;
    },
    fresh: async () => {
      if (underWay === undefined) lookAhead();
      await underWay;
      return good;
    },
    settled: async (waitMs) => {
      if (!asked) return;
      asked = false;
      const awaited = underWay;
      underWay = undefined;
      if (awaited !== undefined) await atMost(waitMs, awaited);
    },
  };
}

async function atMost(ms: number, promise: Promise<void>): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([promise, over]);
  clearTimeout(timer);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
