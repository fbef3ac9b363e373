import { join } from 'node:path';
import { BIN, ROOT } from './paths.mjs';
import { launch } from './processes.mjs';

/**
 * Runs a program of this checkout on the locked Node, its output shown.
 *
 * @param {string} path of the program, from the checkout's root
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env the whole environment
 * @param {number} [graceMs] milliseconds it may take to end in order
 * @returns {Promise<number>} its exit code
 */
export function runProgram(path, args, env, graceMs) {
  const end = graceMs === undefined ? {} : { graceMs };
  return launch(join(BIN, 'node'), [join(ROOT, path), ...args], { cwd: ROOT, env, show: true, ...end }).exited;
}
