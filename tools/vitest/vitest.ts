import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { launch, run } from '../bootstrap/processes.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { add, NOTHING, type Report, type Tally, tallyOf } from './tally.ts';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/**
 * Sees that vitest takes its arguments: it would end in a stack trace. Throws a UserError with what it does not take.
 */
export async function requireVitestArguments(args: readonly string[]): Promise<void> {
  if (!args.some((argument) => argument.startsWith('-'))) return;
  const list = [VITEST, 'list', '--filesOnly', ...args];
  const { output } = await run(join(BIN, 'node'), list, { cwd: ROOT, env: process.env });
  const [, reason] = /^CACError: (.*)$/m.exec(output) ?? [];
  if (reason !== undefined)
    throw new UserError(`vitest says: ${reason}.\nnpm test -- --help shows what else there is.`);
}

/**
 * Runs projects of vitest's configuration, one after another, showing their output. `args` are filters and options of
 * vitest; `folder` takes the reports. Tells how the tests ended.
 */
export async function runProjects(
  projects: readonly string[],
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<Tally> {
  let total = NOTHING;
  for (const project of projects) {
    const report = join(folder, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const all = [VITEST, 'run', '--project', project, '--passWithNoTests', ...reporters, ...args];
    const code = await launch(join(BIN, 'node'), all, { cwd: ROOT, env, show: true }).exited;
    total = add(total, tallyOf(readReport(report), code));
  }
  return total;
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
