import * as z from 'zod/mini';
import type { BreakerSettings } from './breaker.ts';
import { defaultBreakerSettings } from './breaker.ts';

/** Everything about a guarded call that may be changed while it is in use: the breaker's settings and the call's limit. */
export interface GuardSettings extends BreakerSettings {
  /** Milliseconds one call may take. */
  readonly timeoutMs: number;
}

/** Longest times that make sense of a synchronous call: whoever waits longer has no client any more. */
const LONGEST_CALL_MS = 30_000;
const LONGEST_WINDOW_MS = 600_000;
const LONGEST_PAUSE_MS = 600_000;

const ms = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

/**
 * Settings as they come from outside: all of them, whole milliseconds within sane bounds. What else there is is left out: while a version is replaced
 * by one that has more settings, both read the same ones.
 */
export const guardSettings: z.ZodMiniType<GuardSettings> = z.object({
  timeoutMs: ms(LONGEST_CALL_MS),
  windowMs: ms(LONGEST_WINDOW_MS),
  minimumCalls: z.int().check(z.minimum(1), z.maximum(10_000)),
  failureRatio: z.number().check(z.gte(0), z.lt(1)),
  pauseMs: ms(LONGEST_PAUSE_MS),
});

/** The breaker's defaults and a limit of 610 ms. */
export const defaultGuardSettings: GuardSettings = { ...defaultBreakerSettings, timeoutMs: 610 };
