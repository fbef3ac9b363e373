import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, ROOT } from './paths.mjs';
import { launch } from './processes.mjs';
import { tallyOf } from './tally.mjs';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** Arguments of `nice`: whatever else wants the processor goes first. */
const LEAST_URGENT = ['-n', '19'];

/**
 * Runs one project of vitest's configuration, showing its output.
 *
 * @param {string} project its name
 * @param {string[]} args further arguments: filters and options of vitest
 * @param {NodeJS.ProcessEnv} env the whole environment
 * @param {string} folder takes the report
 * @returns {Promise<import('./tally.mjs').Tally>} how the tests ended
 */
export async function runProject(project, args, env, folder) {
  const report = join(folder, `${project}.json`);
  const code = await launch(join(BIN, 'node'), vitest(project, args, report), { cwd: ROOT, env, show: true }).exited;
  return tallyOf(readReport(report), code);
}

/**
 * Runs one project beside others, with the time of the processor that they leave over. Its output is shown when it is asked for.
 *
 * @param {string} project its name
 * @param {string[]} args further arguments: filters and options of vitest
 * @param {NodeJS.ProcessEnv} env the whole environment
 * @param {string} folder takes the report and the output
 * @returns {() => Promise<import('./tally.mjs').Tally>} waits for the end, shows the output, and tells how the tests ended
 */
export function runProjectBeside(project, args, env, folder) {
  const report = join(folder, `${project}.json`);
  const log = join(folder, `${project}.log`);
  rmSync(log, { force: true });
  const command = [...LEAST_URGENT, join(BIN, 'node'), ...vitest(project, args, report)];
  const { exited } = launch('nice', command, { cwd: ROOT, env, log });
  return async () => {
    const code = await exited;
    process.stdout.write(readFileSync(log));
    return tallyOf(readReport(report), code);
  };
}

/**
 * @param {string} project
 * @param {string[]} args
 * @param {string} report
 */
function vitest(project, args, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return [VITEST, 'run', '--project', project, '--passWithNoTests', ...reporters, ...args];
}

/**
 * @param {string} file
 * @returns {import('./tally.mjs').Report | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
