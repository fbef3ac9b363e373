import { CircuitState } from 'cockatiel';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureWindow } from './failure-window.ts';

const settings = { windowMs: 1_000, minimumCalls: 3, failureRatio: 0.5, pauseMs: 5_000 };

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the failure window', () => {
  it('agrees with a list of all calls, but for the width of one slice', () => {
    const waitMs = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 700 }));
    const call = fc.record({ failed: fc.boolean(), waitMs });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 80 }), (calls) => {
        const window = new FailureWindow(() => settings);
        const seen: { at: number; failed: boolean }[] = [];
        for (const { failed, waitMs } of calls) {
          vi.setSystemTime(Date.now() + waitMs);
          seen.push({ at: Date.now(), failed });
          if (!failed) {
            window.success(CircuitState.Closed);
            continue;
          }
          const opens = window.failure(CircuitState.Closed);
          const within = (ms: number) => seen.filter(({ at }) => at > Date.now() - ms);
          // A slice counts as a whole: it goes when its first call is too old.
          expect(total(window)).toBeLessThanOrEqual(within(settings.windowMs).length);
          expect(total(window)).toBeGreaterThanOrEqual(within(settings.windowMs * 0.9).length);
          const { calls: n, failures } = counts(window);
          expect(opens).toBe(n >= 3 && failures / n > 0.5);
        }
        expect(window.state.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('begins empty, and with a slice that is a tenth of it wide', () => {
    const window = new FailureWindow(() => settings);
    expect(window.state).toEqual([]);
    for (const waitMs of [0, 99, 1, 99]) {
      vi.setSystemTime(Date.now() + waitMs);
      window.success(CircuitState.Closed);
    }
    expect(window.state.map(({ startedAt, calls }) => [startedAt, calls])).toEqual([
      [1_000_000, 2],
      [1_000_100, 2],
    ]);
  });

  it('opens again after any failed probe and is clean after a good one', () => {
    const window = new FailureWindow(() => settings);
    expect(window.failure(CircuitState.HalfOpen)).toBe(true);
    window.success(CircuitState.HalfOpen);
    expect(counts(window)).toEqual({ calls: 1, failures: 0 });
  });

  it('a clock that is set back does not keep failures for ever', () => {
    const window = new FailureWindow(() => settings);
    for (let i = 0; i < 5; i += 1) window.failure(CircuitState.Closed);
    vi.setSystemTime(500_000);
    window.success(CircuitState.Closed);
    expect(counts(window)).toEqual({ calls: 1, failures: 0 });
  });
});

function counts(window: FailureWindow): { calls: number; failures: number } {
  const sum = (of: (slice: { calls: number; failures: number }) => number) =>
    window.state.reduce((total, slice) => total + of(slice), 0);
  return { calls: sum((slice) => slice.calls), failures: sum((slice) => slice.failures) };
}

function total(window: FailureWindow): number {
  return counts(window).calls;
}
