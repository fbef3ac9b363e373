import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { launch } from '../bootstrap/processes.mjs';

/**
 * Runs a program of this checkout with this environment, and shows its output. `graceMs`: how long it may take to end
 * in order. Returns its exit code.
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
