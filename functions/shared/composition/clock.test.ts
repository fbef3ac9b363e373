import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { longestPauseMs } from '../config/time-limits.ts';
import { pause } from './clock.ts';

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

it.each([0, 0.5, 0.999])(
  'waits anything from nothing to the longest after so many lost races (chance %d)',
  async (chance) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    const setTimeout = vi.spyOn(timers, 'setTimeout').mockResolvedValue(undefined);
    syncBuiltinESMExports();
    for (const lost of [1, 2, 8]) await pause(lost);
    expect(setTimeout.mock.calls).toEqual([1, 2, 8].map((lost) => [chance * longestPauseMs(lost)]));
  },
);
