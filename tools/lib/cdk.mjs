import { appendFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { failureReason } from './cdk-output.mjs';
import { clientEnvironment } from './environment.mjs';
import { BIN, ROOT } from './paths.mjs';
import { run } from './processes.mjs';
import { UserError } from './user-error.mjs';

const CDK = join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
const QUIET = ['--no-notices', '--no-version-reporting', '--no-color'];

/**
 * Runs one CDK command against the local endpoint, on Node 24.
 *
 * @param {string} command as in `deploy`
 * @param {string[]} args its arguments
 * @param {{ endpoint: string, log: string, cwd?: string, onLine?: (line: string) => void }} options the emulator, the file that takes
 *   all output, the working folder (the checkout, unless told) and who reads along
 * @returns {Promise<void>}
 * @throws {UserError} with the reason CDK or CloudFormation gives
 */
export async function runCdk(command, args, { endpoint, log, cwd = ROOT, onLine }) {
  let rest = '';
  const onOutput = (/** @type {string} */ text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine?.(line);
  };
  const env = clientEnvironment(endpoint);
  const { code, output } = await run(join(BIN, 'node'), [CDK, command, ...args, ...QUIET], { cwd, env, onOutput });
  appendFileSync(log, `cdk ${command}\n${output}\n`);
  if (code === 0) return;
  throw new UserError(`cdk ${command} failed:\n${failureReason(output)}\nAll of CDK's output: ${relative('', log)}`);
}
