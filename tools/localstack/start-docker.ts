import { join } from 'node:path';
import { atEnd } from '../bootstrap/cleanup.mjs';
import { run } from '../bootstrap/processes.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { waitUntilReady } from '../emulator/emulator.ts';
import { endpointOn } from '../emulator/ports.ts';

const COMPOSE = join(import.meta.dirname, 'compose.yaml');
const ERROR_LINES = 12;

/**
 * Starts an empty LocalStack from its image on a port of the loopback interface; its log goes to the folder. It is
 * removed when this command ends. Returns its address. Throws a UserError when it does not start.
 */
export async function startDocker(port: number, folder: string): Promise<string> {
  const log = join(folder, 'localstack.log');
  const env = { ...process.env, LOCALSTACK_PORT: String(port) };
  const compose = (...args: string[]) =>
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
  const endpoint = endpointOn(port);
  await waitUntilReady(`${endpoint}/_localstack/health`, { hasExited: () => false }, log);
  return endpoint;
}
