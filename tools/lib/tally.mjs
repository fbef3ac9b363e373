import { ROOT } from './paths.mjs';

/**
 * @typedef {object} Tally how many tests ended how
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures names of what failed, as far as they are known
 */

/** @typedef {{ status: string, fullName?: string }} ReportedTest one test in vitest's JSON report */

/** @typedef {{ name?: string, status: string, assertionResults: ReportedTest[] }} ReportedFile `name` is its path */

/**
 * @typedef {object} Report vitest's JSON report, as far as it is read here
 * @property {ReportedFile[]} testResults
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

/**
 * Counts one run of vitest. A file that failed without a failed test (it could not be loaded) counts as one failure, and so does
 * a run that failed without saying where.
 *
 * @param {Report | undefined} report absent when vitest wrote none
 * @param {number} exitCode of vitest
 * @returns {Tally}
 */
export function tallyOf(report, exitCode) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length;
  const named = files.flatMap(failuresIn);
  const failures = named.length === 0 && exitCode !== 0 ? [`a run of vitest (exit code ${exitCode})`] : named;
  const passed = count('passed');
  return {
    passed,
    failed: failures.length,
    skipped: tests.length - passed - count('failed'),
    failures,
  };
}

/**
 * @param {Tally} one
 * @param {Tally} other
 * @returns {Tally} both together
 */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/**
 * @param {Tally} tally
 * @returns {string} a line for each failure, then "12 passed, 1 failed", with ", 1 skipped" when some were
 */
export function summary({ passed, failed, skipped, failures }) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return [...failures.map((name) => `FAILED ${name}`), counts].join('\n');
}

/**
 * @param {Tally} tally
 * @returns {number} the exit code: a run in which nothing ran has proved nothing
 */
export function exitCodeOf({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1;
}

/**
 * @param {ReportedFile} file
 * @returns {string[]} its failed tests, or the file itself where it failed without one
 */
function failuresIn({ name = 'a file', status, assertionResults }) {
  const path = name.startsWith(ROOT) ? name.slice(ROOT.length) : name;
  const tests = assertionResults.filter(isFailed).map(({ fullName = 'a test' }) => `${path} ${fullName}`);
  return tests.length === 0 && status === 'failed' ? [path] : tests;
}

/** @param {ReportedTest} test */
function isFailed(test) {
  return test.status === 'failed';
}
