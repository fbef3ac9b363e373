import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from './cleanup.mjs';
import { emulatorEnvironment } from './environment.mjs';
import { announcedMarkets } from './market-file.mjs';
import { ROOT, VENV_PYTHON } from './paths.mjs';
import { isPortTaken } from './ports.mjs';
import { launch } from './processes.mjs';
import { UserError } from './user-error.mjs';

const LAUNCHER = join(ROOT, 'tools', 'emulator', 'launch.py');
const READY_WITHIN_MS = 60_000;
const POLL_MS = 50;
const LOG_LINES = 10;

/**
 * Starts an empty emulator on the loopback interface. It ends, with every function process, when this command ends.
 *
 * @param {number} port where it listens
 * @param {string} folder takes its log and state
 * @returns {Promise<{ endpoint: string, exited: Promise<number> }>} its address and the end of its life
 * @throws {UserError} when the port is taken or the emulator does not start
 */
export async function startEmulator(port, folder) {
  await requireFreePort(port);
  const log = join(folder, 'emulator.log');
  const temporary = mkdtempSync(join(tmpdir(), 'gdmarket-'));
  atEnd(() => rmSync(temporary, { recursive: true, force: true }));
  for (const name of ['state', 's3']) mkdirSync(join(folder, name), { recursive: true });
  const env = emulatorEnvironment(port, folder, temporary);
  const emulator = launch(VENV_PYTHON, [LAUNCHER], { cwd: folder, env, log, tied: true });
  const endpoint = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${endpoint}/_ministack/ready`, emulator, log);
  return { endpoint, exited: emulator.exited };
}

/**
 * @param {number} port
 * @throws {UserError} when something else listens there
 */
export async function requireFreePort(port) {
  if (!(await isPortTaken(port))) return;
  const ours = announcedMarkets().some((market) => market.port === port);
  const who = ours ? 'GDmarket is already running on it (npm run -s url)' : 'end the program that uses it';
  throw new UserError(`Port ${port} is taken: ${who}, or choose another port (npm start -- --port ${port + 1}).`);
}

/**
 * Waits until an emulator answers.
 *
 * @param {string} address answers 200 when it is ready
 * @param {Pick<import('./processes.mjs').Running, 'hasExited'>} emulator
 * @param {string} log its log file
 * @returns {Promise<void>}
 * @throws {UserError} with the log's last lines, when it ends or is not ready in time
 */
export async function waitUntilReady(address, emulator, log) {
  for (const began = Date.now(); Date.now() - began < READY_WITHIN_MS; await delay(POLL_MS)) {
    if (emulator.hasExited()) break;
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok && !emulator.hasExited()) return;
  }
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-LOG_LINES).join('\n') : '';
  throw new UserError(`The emulator did not start (${log}):\n${lines}`);
}
