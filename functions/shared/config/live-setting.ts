import * as z from 'zod/mini';
import { errorFields, type Logger } from '../observability/logger.ts';

/** Options of a live setting. */
export interface LiveSettingOptions<T> {
  /** The parameter's name, in the form that `fetch` accepts. */
  readonly name: string;
  /** Checks the parameter's JSON. */
  readonly schema: z.ZodMiniType<T>;
  /** In force until a good value has been read: a new instance must not depend on what is stored at that moment. */
  readonly initial: T;
  /** Milliseconds for which a value is used before it is read again. */
  readonly maxAgeMs: number;
  /** Milliseconds after which a read that failed is repeated; `maxAgeMs` when left out. */
  readonly retryMs?: number;
  /** Port: reads the parameter's text. Must settle in bounded time. */
  readonly fetch: (name: string) => Promise<string>;
  readonly logger: Logger;
  /** Called for every read that found a bad value. */
  readonly onBad?: () => void;
  /** Milliseconds, for the value's age. */
  readonly now?: () => number;
}

/** A setting that is stored outside and is read while functions run. None of its methods throws or rejects. */
export interface LiveSetting<T> {
  /**
   * Returns the last good value at once. If that is older than `maxAgeMs`, it starts a background read; later calls
   * return the result.
   */
  readonly current: () => T;
  /**
   * The value after the read that is due or under way, for callers that can wait. At most one such read is under way.
   */
  readonly fresh: () => Promise<T>;
  /** Starts a read if one is due, so that a later caller finds its result. */
  readonly lookAhead: () => void;
  /**
   * Call this at the end of a request: it waits for the read that is under way, for at most `waitMs` milliseconds, and
   * only once for each read. Returns at once when no caller has asked since the last wait, or when no read is under
   * way.
   */
  readonly settled: (waitMs: number) => Promise<void>;
}

/**
 * Creates a live setting. A value that is invalid or cannot be read leaves the last good one in force and is logged.
 * Where the process is frozen between two requests, as on Lambda, each request has to end with `settled`: a read takes
 * longer than a request that is refused at once, and a frozen read has usually exceeded its time limit when the process
 * resumes.
 */
export function createLiveSetting<T>(options: LiveSettingOptions<T>): LiveSetting<T> {
  const { name, schema, initial, maxAgeMs, retryMs = maxAgeMs, fetch, logger, onBad, now = Date.now } = options;
  let good = initial;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let dueAfterMs = maxAgeMs;
  // A freeze may interrupt a read. The next read does not wait for it, and its late result is ignored as older.
  let latest = 0;
  let answered = 0;
  /** The latest read, until it has ended or a caller has waited for it. */
  let underWay: Promise<void> | undefined;
  let asked = false;

  const look = async (turn: number): Promise<void> => {
    try {
      const text = await fetch(name);
      if (turn < answered) return;
      answered = turn;
      dueAfterMs = maxAgeMs;
      const read = schema.safeParse(parseJson(text));
      if (read.success) {
        good = read.data;
        return;
      }
      logger.error('bad setting', { setting: name, error: z.prettifyError(read.error) });
      onBad?.();
    } catch (error) {
      if (turn === latest) dueAfterMs = retryMs;
      logger.warn('setting not read', { setting: name, ...errorFields(error) });
    }
  };

  const lookAhead = (): void => {
    const age = now() - lookedAt;
    // A negative age means that the clock was set back.
    if (age < dueAfterMs && age >= 0) return;
    lookedAt = now();
    latest += 1;
    const ended = (): void => {
      if (underWay === begun) underWay = undefined;
    };
    // Never rejects, even if logging failed.
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
