import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { launch } from '../bootstrap/processes.mjs';

/**
 * Runs a program of this checkout, by its path there, in an environment of its own, with its output shown. `graceMs` is
 * how long it may take to end in order. Gives its exit code.
 */
export function runProgram(
  path: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  graceMs?: number,
): Promise<number> {
  const grace = graceMs === undefined ? {} : { graceMs };
  return launch(join(BIN, 'node'), [join(ROOT, path), ...args], { cwd: ROOT, env, show: true, ...grace }).exited;
}
