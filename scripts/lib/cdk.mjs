import { join } from 'node:path';
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
 * @param {string} purpose what failed, should it fail
 * @param {string[]} args command and its arguments
 * @param {{ endpoint: string, cwd?: string, onLine?: (line: string) => void }} options the emulator, the working folder (the checkout,
 *   unless told) and who reads along
 * @returns {Promise<void>}
 * @throws {UserError} with the reason CDK or CloudFormation gives
 */
export async function runCdk(purpose, args, options) {
  let rest = '';
  const onOutput = (/** @type {string} */ text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) options.onLine?.(line);
  };
  const env = clientEnvironment(options.endpoint);
  const { code, output } = await run(join(BIN, 'node'), [CDK, ...args, ...QUIET], {
    cwd: options.cwd ?? ROOT,
    env,
    onOutput,
  });
  if (code !== 0) throw new UserError(`${purpose} failed:\n${failureReason(output)}`);
}
