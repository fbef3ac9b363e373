import { defaultGuardSettings } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { guardBounds } from './guard-bounds.ts';

describe('guard settings of a function behind the gateway', () => {
  it('may be the defaults', () => {
    expect(guardBounds.parse(defaultGuardSettings)).toStrictEqual(defaultGuardSettings);
  });

  it.each([
    { timeoutMs: 50 },
    { timeoutMs: 5_000 },
    { failureRatio: 0.01 },
    { failureRatio: 0.99 },
    { pauseMs: 100 },
    { pauseMs: 600_000 },
    { minimumCalls: 1 },
    { windowMs: 1_000 },
  ])('may be %o', (some) => {
    expect(guardBounds.safeParse({ ...defaultGuardSettings, ...some }).success).toBe(true);
  });

  it.each([
    { timeoutMs: 49 },
    { timeoutMs: 5_001 },
    { timeoutMs: 610.5 },
    { timeoutMs: '610' },
    { timeoutMs: null },
    { timeoutMs: undefined },
    { failureRatio: 0 },
    { failureRatio: 1 },
    { failureRatio: -0.1 },
    { pauseMs: 99 },
    { pauseMs: 600_001 },
    { windowMs: 0 },
    { windowMs: 999 },
    { minimumCalls: 0 },
  ])('may not be %o', (wrong) => {
    const read = guardBounds.safeParse({ ...defaultGuardSettings, ...wrong });
    expect(read.success).toBe(false);
    expect(JSON.stringify(read.error?.issues)).toContain(Object.keys(wrong)[0]);
  });

  it('may have more in a later version, which this one does not see', () => {
    expect(guardBounds.parse({ ...defaultGuardSettings, retries: 'many' })).toStrictEqual(defaultGuardSettings);
  });
});
