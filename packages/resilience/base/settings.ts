import * as z from 'zod/mini';

/** When a breaker opens and for how long. */
export interface BreakerSettings {
  /** Milliseconds a call is remembered. */
  readonly windowMs: number;
  /** Fewer calls than this in the window never open it. */
  readonly minimumCalls: number;
  /** Opens when more than this fraction of the window's calls failed; between 0 and 1. */
  readonly failureRatio: number;
  /** Milliseconds it stays open before one call may probe. */
  readonly pauseMs: number;
}

/**
 * For a dependency whose usual answers come close to the time limit: a third of its calls may be late, and it is still
 * useful. The circuit opens when hardly any call gets an answer (README, "When it opens").
 */
export const defaultBreakerSettings: BreakerSettings = {
  windowMs: 10_000,
  minimumCalls: 10,
  failureRatio: 0.9,
  pauseMs: 5_000,
};

/** Settings of a guarded call that may change while it is in use: the breaker's settings and the call's limit. */
export interface GuardSettings extends BreakerSettings {
  /** Milliseconds one call may take. */
  readonly timeoutMs: number;
}

/** The longest sensible time of a synchronous call: its client has given up by then. */
const LONGEST_CALL_MS = 30_000;
const LONGEST_WINDOW_MS = 600_000;
const LONGEST_PAUSE_MS = 600_000;

const ms = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

/**
 * Parses all settings from outside: whole milliseconds within sane bounds. It drops unknown ones, because a newer
 * version with more settings may share the same text. Built when it is first used.
 */
export const guardSettings: z.ZodMiniType<GuardSettings> = z.lazy(() =>
  z.object({
    timeoutMs: ms(LONGEST_CALL_MS),
    windowMs: ms(LONGEST_WINDOW_MS),
    minimumCalls: z.int().check(z.minimum(1), z.maximum(10_000)),
    failureRatio: z.number().check(z.gte(0), z.lt(1)),
    pauseMs: ms(LONGEST_PAUSE_MS),
  }),
);

/** The breaker's defaults and a limit of 610 ms. */
export const defaultGuardSettings: GuardSettings = { ...defaultBreakerSettings, timeoutMs: 610 };
