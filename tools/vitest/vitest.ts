import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { launch, run } from '../bootstrap/processes.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { add, NOTHING, type Report, type Tally, tallyOf } from './tally.ts';

const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/**
 * Throws a UserError that names the arguments that vitest does not accept: vitest itself would end with a stack trace.
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
 * Runs projects of vitest's configuration one after another, and shows their output. `args`: vitest's filters and
 * options; `folder`: where the reports go. Returns the tally.
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

/** Where tests run: the environment for talking to a market, and the folder for reports. */
export interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
}

/**
 * Runs a project of vitest's configuration in parts, each in the first place that is free. Returns the tally. Rejects
 * when a place does, after the others have ended.
 */
export async function runParts(project: string, parts: number, places: readonly Promise<Place>[]): Promise<Tally> {
  let next = 0;
  let total = NOTHING;
  const work = async (place: Promise<Place>) => {
    const { env, folder } = await place;
    while (next < parts) {
      next += 1;
      const part = await runProjects([project], [`--shard=${next}/${parts}`], env, join(folder, `part-${next}`));
      total = add(total, part);
    }
  };
  const ended = await Promise.allSettled(places.map(work));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return total;
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
