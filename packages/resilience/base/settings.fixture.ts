import type { GuardSettings } from './settings.ts';

/** Opens when more than half of at least four calls failed, for 5 s. */
export const testSettings: GuardSettings = {
  timeoutMs: 600,
  windowMs: 10_000,
  minimumCalls: 4,
  failureRatio: 0.5,
  pauseMs: 5_000,
};
