import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BIN, ROOT } from './paths.mjs';

/**
 * Runs a CDK command on a stage, with the credentials of this shell. In our own process group: CDK asks at the
 * terminal.
 *
 * @param {'bootstrap' | 'deploy' | 'destroy'} command of CDK
 * @param {readonly string[]} args its arguments, a stage among them
 * @returns {number} the exit code
 */
export function cdkOnAws(command, args) {
  return runHere('cdk', [command, '--no-notices', ...args]);
}

/**
 * @param {readonly string[]} args of `cdk deploy`
 * @returns {number} 0 when nothing that can be known before stands in the way of a deploy
 */
export function checkAccount(args) {
  return runHere('node', ['--no-deprecation', join('tools', 'deploy', 'check-account.ts'), ...args]);
}

/**
 * @param {string} program of the installed ones
 * @param {readonly string[]} args
 */
function runHere(program, args) {
  return spawnSync(join(BIN, program), args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}
