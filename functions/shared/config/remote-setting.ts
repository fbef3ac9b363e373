import type * as z from 'zod/mini';
import { errorFields, type Logger } from '../observability/logger.ts';

/** What a setting is made of. */
export interface RemoteSettingOptions<T> {
  /** The parameter's name, as `fetch` takes it. */
  readonly name: string;
  /** Takes the parameter's JSON. */
  readonly schema: z.ZodMiniType<T>;
  /** Milliseconds a value is used before it is fetched again. */
  readonly maxAgeMs: number;
  /** Port: the parameter's text. Must settle in bounded time. */
  readonly fetch: (name: string) => Promise<string>;
  readonly logger: Logger;
  /** Milliseconds, for the value's age. */
  readonly now?: () => number;
  /** Used until a good value has been read; without it the first read must succeed. */
  readonly fallback?: T;
}

/**
 * A setting that lives outside and is read at run time: cached, at most one fetch in flight. A value that cannot be read
 * or is bad leaves the last good one in force and is logged; the next look is `maxAgeMs` later.
 */
export function createRemoteSetting<T>(options: RemoteSettingOptions<T>): () => Promise<T> {
  const { name, schema, maxAgeMs, fetch, logger, now = Date.now } = options;
  let good: { readonly value: T } | undefined = 'fallback' in options ? { value: options.fallback } : undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let inFlight: Promise<T> | undefined;

  const look = async (): Promise<T> => {
    try {
      good = { value: schema.parse(JSON.parse(await fetch(name))) };
    } catch (error) {
      logger.error('setting not read', { setting: name, keepsLastGood: good !== undefined, ...errorFields(error) });
      if (good === undefined) throw error;
    }
    lookedAt = now();
    return good.value;
  };

  return async () => {
    if (good !== undefined && now() - lookedAt < maxAgeMs) return good.value;
    inFlight ??= look().finally(() => {
      inFlight = undefined;
    });
    return inFlight;
  };
}
