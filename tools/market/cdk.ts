import { appendFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { clientEnvironment } from '../emulator/environment.ts';
import { failureReason } from './cdk-output.ts';

const CDK = join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
const QUIET = ['--no-notices', '--no-version-reporting', '--no-color'];

interface Cdk {
  /** The emulator's address. */
  readonly endpoint: string;
  /** The file for all output. */
  readonly log: string;
  /** The working folder, by default the checkout. */
  readonly cwd?: string;
  /** Called with each line of output. */
  readonly onLine?: (line: string) => void;
}

/**
 * Runs one CDK command, such as `deploy`, on an emulator. Throws a UserError with the reason from CDK or
 * CloudFormation.
 */
export async function runCdk(
  command: string,
  args: readonly string[],
  { endpoint, log, cwd = ROOT, onLine }: Cdk,
): Promise<void> {
  let rest = '';
  const onOutput = (text: string) => {
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
