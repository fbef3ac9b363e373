import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';

/**
 * Runs a command of CDK on a stage, which `args` name, with the credentials of this shell. In our own process group:
 * CDK asks at the terminal. Gives the exit code.
 */
export function cdkOnAws(command: 'bootstrap' | 'deploy' | 'destroy', args: readonly string[]): number {
  const all = [command, '--no-notices', ...args];
  return spawnSync(join(BIN, 'cdk'), all, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}
