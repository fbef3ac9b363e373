import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { add, exitCodeOf, NOTHING, summary, tallyOf } from './tally.ts';

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

describe('the count of a run', () => {
  it('tells passed, failed and left out', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed')] };
    expect(tallyOf(report, 1)).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(tallyOf({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: ['a file'],
    });
  });

  it('counts a file as a failure whose tests passed and whose end did not', () => {
    expect(tallyOf({ testResults: [file('failed', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('never calls a failed run a success', () => {
    expect(tallyOf({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
    expect(tallyOf(undefined, 1)).toEqual({ ...NOTHING, failed: 1, failures: ['a run of vitest (exit code 1)'] });
    expect(tallyOf(undefined, 0)).toEqual(NOTHING);
  });
});

describe('the last line', () => {
  it('totals everything and names skipped tests only when there are some', () => {
    const total = add({ ...NOTHING, passed: 3 }, { ...NOTHING, passed: 4, failed: 1 });
    expect(summary(total)).toBe('7 passed, 1 failed');
    expect(summary(add(total, { ...NOTHING, skipped: 2 }))).toBe('7 passed, 1 failed, 2 skipped');
  });

  it('comes after the names of what failed', () => {
    const failing = (path: string) => ({
      name: join(ROOT, path),
      status: 'failed',
      assertionResults: [
        { status: 'failed', fullName: 'the circuit opens' },
        { status: 'passed', fullName: 'the circuit closes' },
      ],
    });
    const unit = tallyOf({ testResults: [failing('functions/a.test.ts')] }, 1);
    const e2e = tallyOf({ testResults: [failing('tests/b.test.ts')] }, 1);
    expect(summary(add(unit, e2e)).split('\n')).toEqual([
      'FAILED functions/a.test.ts the circuit opens',
      'FAILED tests/b.test.ts the circuit opens',
      '2 passed, 2 failed',
    ]);
  });

  it.each([
    [{ passed: 1, failed: 0, skipped: 5 }, 0],
    [{ passed: 9, failed: 1, skipped: 0 }, 1],
    [{ passed: 0, failed: 0, skipped: 5 }, 1],
  ])('of %o ends with %i', (total, code) => {
    expect(exitCodeOf({ ...NOTHING, ...total })).toBe(code);
  });
});
