import type * as z from 'zod/mini';
import { errorFields, type Logger } from '../observability/logger.ts';

/** What a setting is made of. */
export interface RemoteSettingOptions<T> {
  /** The parameter's name, as `fetch` takes it. */
  readonly name: string;
  /** Takes the parameter's JSON. */
  readonly schema: z.ZodMiniType<T>;
  /** In force until a good value has been read: a fresh instance must not depend on what is stored just then. */
  readonly initial: T;
  /** Milliseconds a value is used before it is fetched again. */
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
 * A setting that lives outside and is read at run time: cached, at most one fetch in flight. A value that cannot be read
 * or is bad leaves the last good one in force and is logged, a bad one told of, too; the next look is `maxAgeMs` later. Never rejects.
 */
export function createRemoteSetting<T>(options: RemoteSettingOptions<T>): () => Promise<T> {
  const { name, schema, initial, maxAgeMs, fetch, logger, onBad, now = Date.now } = options;
  let good = initial;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let inFlight: Promise<T> | undefined;

  const look = async (): Promise<T> => {
    let text: string | undefined;
    try {
      text = await fetch(name);
      good = schema.parse(JSON.parse(text));
    } catch (error) {
      const isBad = text !== undefined;
      logger.error(isBad ? 'bad setting' : 'setting not read', { setting: name, ...errorFields(error) });
      if (isBad) onBad?.();
    }
    lookedAt = now();
    return good;
  };

  return async () => {
    if (now() - lookedAt < maxAgeMs) return good;
    inFlight ??= look().finally(() => {
      inFlight = undefined;
    });
    return inFlight;
  };
}
