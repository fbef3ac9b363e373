import { describe, expect, it } from 'vitest';
import { defaultGuardSettings } from '../base/settings.ts';
import type { BreakerRow } from '../store/breaker-store.ts';
import { leaseMs, waitMs } from './wait.ts';

const settings = { ...defaultGuardSettings, timeoutMs: 600, pauseMs: 5_000 };
const open: BreakerRow = { state: 'open', version: 1, openUntil: 105_000 };
const halfOpen: BreakerRow = { state: 'half-open', version: 1, holder: 'other', leaseUntil: 105_600 };

describe('a lease', () => {
  it('outlasts its call in the view of a clock that is 4 s ahead, with time for the claim', () => {
    expect(leaseMs(settings)).toBe(5_600);
    expect(leaseMs(settings)).toBeGreaterThanOrEqual(settings.timeoutMs + 4_000 + 2 * 150);
    expect(leaseMs({ ...settings, timeoutMs: 2_000 })).toBe(7_000);
  });
});

describe('how long a row lets nobody through', () => {
  it('is not at all when it is closed', () => {
    expect(waitMs({ state: 'closed', version: 1 }, 0, 0, settings)).toBe(0);
  });

  it.each([
    ['half of a pause is over', open, 100_000, 102_500, 2_500],
    ['a pause is over', open, 100_000, 105_000, 0],
    ['a pause was over long ago', open, 100_000, 200_000, 0],
    ['the writer’s clock is behind', open, 102_000, 102_000, 3_000],
    ['the writer’s clock is ahead', open, 98_000, 98_000, 5_000],
    ['the writer’s clock is ahead, a while later', open, 98_000, 101_000, 2_000],
    ['half of a lease is over', halfOpen, 100_000, 102_800, 2_800],
    ['a lease is over', halfOpen, 100_000, 105_600, 0],
    ['a lease’s writer has a clock that is ahead', halfOpen, 99_000, 99_000, 5_600],
  ] as const)('%s', (_, row, since, now, wait) => {
    expect(waitMs(row, since, now, settings)).toBe(wait);
  });

  it('follows a pause that is made shorter, from when it began', () => {
    const shorter = { ...settings, pauseMs: 1_000 };
    expect(waitMs(open, 100_000, 100_400, shorter)).toBe(600);
    expect(waitMs(open, 100_000, 101_000, shorter)).toBe(0);
  });
});
