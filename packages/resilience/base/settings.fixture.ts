import type { GuardSettings } from './settings.ts';

/** Opens at four calls of which more than half failed, for 5 s. */
export const testSettings: GuardSettings = {
  timeoutMs: 600,
  windowMs: 10_000,
  minimumCalls: 4,
  failureRatio: 0.5,
  pauseMs: 5_000,
};
