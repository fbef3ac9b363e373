import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';

/**
 * Runs a CDK command on the stage named in `args`, with this shell's credentials. It stays in our process group,
 * because CDK asks questions at the terminal. Returns the exit code.
 */
export function cdkOnAws(command: 'bootstrap' | 'deploy' | 'destroy', args: readonly string[]): number {
  const all = [command, '--no-notices', ...args];
  return spawnSync(join(BIN, 'cdk'), all, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}
