import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, ROOT } from './paths.mjs';
import { launch, run } from './processes.mjs';
import { tallyOf } from './tally.mjs';
import { UserError } from './user-error.mjs';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/**
 * Sees that vitest takes its arguments: it would end in a stack trace.
 *
 * @param {string[]} args
 * @returns {Promise<void>}
 * @throws {UserError} with what it does not take
 */
export async function requireVitestArguments(args) {
  if (!args.some((argument) => argument.startsWith('-'))) return;
  const list = [VITEST, 'list', '--filesOnly', ...args];
  const { output } = await run(join(BIN, 'node'), list, { cwd: ROOT, env: process.env });
  const [, reason] = /^CACError: (.*)$/m.exec(output) ?? [];
  if (reason !== undefined)
    throw new UserError(`vitest says: ${reason}.\nnpm test -- --help shows what else there is.`);
}

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
