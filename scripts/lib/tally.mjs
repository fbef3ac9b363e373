/** @typedef {{ passed: number, failed: number, skipped: number }} Tally how many tests ended how */

/** @typedef {{ status: string, fullName?: string }} ReportedTest one test in vitest's JSON report */

/**
 * @typedef {object} Report vitest's JSON report, as far as it is read here
 * @property {{ status: string, assertionResults: ReportedTest[] }[]} testResults one per file
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

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
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed)).length;
  const failed = count('failed') + broken;
  const passed = count('passed');
  return {
    passed,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: tests.length - passed - count('failed'),
  };
}

/**
 * @param {Tally} one
 * @param {Tally} other
 * @returns {Tally} both together
 */
export function add(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped };
}

/**
 * @param {Tally} tally
 * @returns {string} as in "12 passed, 0 failed", with ", 1 skipped" when some were
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {Tally} tally
 * @returns {number} the exit code: a run in which nothing ran has proved nothing
 */
export function exitCodeOf({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** @param {ReportedTest} test */
function isFailed(test) {
  return test.status === 'failed';
}
