import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { longestPauseMs } from '../config/time-limits.ts';
import { pause } from './clock.ts';

const { setTimeout } = vi.hoisted(() => ({ setTimeout: vi.fn((_ms: number) => Promise.resolve()) }));
vi.mock('node:timers/promises', () => ({ setTimeout }));

beforeEach(() => {
  setTimeout.mockClear();
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each([0, 0.5, 0.999])(
  'waits anything from nothing to the longest after so many lost races (chance %d)',
  async (chance) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    for (const lost of [1, 2, 8]) await pause(lost);
    expect(setTimeout.mock.calls).toEqual([1, 2, 8].map((lost) => [chance * longestPauseMs(lost)]));
  },
);
