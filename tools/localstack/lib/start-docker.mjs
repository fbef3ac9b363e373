import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../../lib/cleanup.mjs';
import { waitUntilReady } from '../../lib/emulator.mjs';
import { run } from '../../lib/processes.mjs';
import { UserError } from '../../lib/user-error.mjs';

const COMPOSE = fileURLToPath(new URL('../compose.yaml', import.meta.url));
const ERROR_LINES = 12;

/**
 * Starts an empty LocalStack from its image. It is removed when this command ends.
 *
 * @param {number} port of this machine's loopback interface
 * @param {string} folder takes its log
 * @returns {Promise<string>} its address
 * @throws {UserError} when it does not start
 */
export async function startDocker(port, folder) {
  const log = join(folder, 'localstack.log');
  const env = { ...process.env, LOCALSTACK_PORT: String(port) };
  const compose = (/** @type {string[]} */ ...args) =>
    run('docker', ['compose', '--project-name', `gdmarket-localstack-${port}`, '--file', COMPOSE, ...args], { env });
  atEnd(async () => {
    await run('sh', ['-c', 'docker logs "$0"', `gdmarket-localstack-${port}-localstack-1`], { env, log });
    await compose('down', '--volumes', '--timeout', '20');
  });
  const { code, output } = await compose('up', '--detach', '--quiet-pull');
  if (code !== 0) {
    const reason = output.trim().split('\n').slice(-ERROR_LINES).join('\n');
    throw new UserError(`The LocalStack image could not be started:\n${reason}`);
  }
  const endpoint = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${endpoint}/_localstack/health`, { hasExited: () => false }, log);
  return endpoint;
}
