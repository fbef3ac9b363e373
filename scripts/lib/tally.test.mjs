import { describe, expect, it } from 'vitest';
import { add, exitCodeOf, NOTHING, summary, tallyOf } from './tally.mjs';

/**
 * @param {string} status
 * @param {...string} tests
 */
function file(status, ...tests) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

describe('the count of a run', () => {
  it('tells passed, failed and left out', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed')] };
    expect(tallyOf(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(tallyOf({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
      ...NOTHING,
      passed: 1,
      failed: 1,
    });
  });

  it('counts a file as a failure whose tests passed and whose end did not', () => {
    expect(tallyOf({ testResults: [file('failed', 'passed')] }, 1)).toEqual({ ...NOTHING, passed: 1, failed: 1 });
  });

  it('never calls a failed run a success', () => {
    expect(tallyOf({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
    expect(tallyOf(undefined, 1)).toEqual({ ...NOTHING, failed: 1 });
    expect(tallyOf(undefined, 0)).toEqual(NOTHING);
  });
});

describe('the last line', () => {
  it('totals everything and names skipped tests only when there are some', () => {
    const total = add({ passed: 3, failed: 0, skipped: 0 }, { passed: 4, failed: 1, skipped: 0 });
    expect(summary(total)).toBe('7 passed, 1 failed');
    expect(summary(add(total, { ...NOTHING, skipped: 2 }))).toBe('7 passed, 1 failed, 2 skipped');
  });

  it.each([
    [{ passed: 1, failed: 0, skipped: 5 }, 0],
    [{ passed: 9, failed: 1, skipped: 0 }, 1],
    [{ passed: 0, failed: 0, skipped: 5 }, 1],
  ])('of %o ends with %i', (total, code) => {
    expect(exitCodeOf(total)).toBe(code);
  });
});
