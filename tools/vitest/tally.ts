import { ROOT } from '../bootstrap/paths.mjs';

/** How many tests ended in which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The names of what failed, as far as they are known. */
  readonly failures: readonly string[];
}

/** The part of vitest's JSON report that is read here. */
export interface Report {
  readonly testResults: readonly ReportedFile[];
}

interface ReportedFile {
  /** The file's path. */
  readonly name?: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName?: string }[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** The tally when there was no market to test. */
export const NOT_BROUGHT_UP: Tally = { ...NOTHING, failed: 1, failures: ['bringing up the market'] };

/**
 * Counts one run of vitest; `report` is undefined when vitest wrote none. A file that failed without a failed test (it
 * could not be loaded) counts as one failure. So does a run that failed without a reason.
 */
export function tallyOf(report: Report | undefined, exitCode: number): Tally {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const named = files.flatMap(failuresIn);
  const failures = named.length === 0 && exitCode !== 0 ? [`a run of vitest (exit code ${exitCode})`] : named;
  const passed = count('passed');
  return { passed, failed: failures.length, skipped: tests.length - passed - count('failed'), failures };
}

/** The sum of both. */
export function add(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/** One line for each failure, then "12 passed, 1 failed", with ", 1 skipped" when some were skipped. */
export function summary({ passed, failed, skipped, failures }: Tally): string {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return [...failures.map((name) => `FAILED ${name}`), counts].join('\n');
}

/** The exit code. A run without tests has proved nothing, so it fails. */
export function exitCodeOf({ passed, failed }: Tally): number {
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** A file's failed tests, or the file itself when it failed without one. */
function failuresIn({ name = 'a file', status, assertionResults }: ReportedFile): readonly string[] {
  const path = name.startsWith(ROOT) ? name.slice(ROOT.length) : name;
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const tests = failed.map(({ fullName = 'a test' }) => `${path} ${fullName}`);
  return tests.length === 0 && status === 'failed' ? [path] : tests;
}
