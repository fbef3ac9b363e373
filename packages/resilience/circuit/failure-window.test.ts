import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FailureWindow, isOverRatio, withCall } from './failure-window.ts';

const settings = { windowMs: 1_000, minimumCalls: 3, failureRatio: 0.5, pauseMs: 5_000 };
const START = 1_000_000;

/** The window after calls at these times. */
function windowOf(calls: readonly { at: number; failed: boolean }[]): FailureWindow {
  return calls.reduce<FailureWindow>((window, { at, failed }) => withCall(window, failed, at, settings.windowMs), []);
}

describe('the failure window', () => {
  it('agrees with a list of all calls, but for the width of one slice', () => {
    const waitMs = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 700 }));
    const call = fc.record({ failed: fc.boolean(), waitMs });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 80 }), (calls) => {
        let now = START;
        let window: FailureWindow = [];
        const seen: { at: number; failed: boolean }[] = [];
        for (const { failed, waitMs } of calls) {
          now += waitMs;
          seen.push({ at: now, failed });
          window = withCall(window, failed, now, settings.windowMs);
          const within = (ms: number) => seen.filter(({ at }) => at > now - ms);
          const { calls: n, failures } = counts(window);
          // A slice counts as a whole: it leaves when its first call is too old.
          expect(n).toBeLessThanOrEqual(within(settings.windowMs).length);
          expect(n).toBeGreaterThanOrEqual(within(settings.windowMs * 0.9).length);
          expect(isOverRatio(window, settings)).toBe(n >= 3 && failures / n > 0.5);
        }
        expect(window.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('begins with a slice that is a tenth of it wide', () => {
    const window = windowOf([0, 99, 100, 199].map((ms) => ({ at: START + ms, failed: false })));
    expect(window.map(({ startedAt, calls }) => [startedAt, calls])).toEqual([
      [START, 2],
      [START + 100, 2],
    ]);
  });

  it('leaves the window it is given as it is', () => {
    const before = windowOf([{ at: START, failed: true }]);
    withCall(before, true, START, settings.windowMs);
    expect(counts(before)).toEqual({ calls: 1, failures: 1 });
  });

  it('a clock that is set back does not keep failures for ever', () => {
    const failures = Array.from({ length: 5 }, () => ({ at: START, failed: true }));
    expect(counts(windowOf([...failures, { at: START / 2, failed: false }]))).toEqual({ calls: 1, failures: 0 });
  });
});

function counts(window: FailureWindow): { calls: number; failures: number } {
  const sum = (of: (slice: { calls: number; failures: number }) => number) =>
    window.reduce((total, slice) => total + of(slice), 0);
  return { calls: sum((slice) => slice.calls), failures: sum((slice) => slice.failures) };
}
