import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from '../bootstrap/cleanup.mjs';
import { ROOT, VENV_PYTHON } from '../bootstrap/paths.mjs';
import { launch } from '../bootstrap/processes.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { announcedMarkets } from '../market/market-file.ts';
import { emulatorEnvironment } from './environment.ts';
import { endpointOn, isPortTaken } from './ports.ts';

/**
 * Runs a Python emulator, and ends it when standard input ends. Its argument is the module to run, by default
 * MiniStack.
 */
export const LAUNCHER = join(ROOT, 'tools', 'emulator', 'launch.py');

const READY_WITHIN_MS = 60_000;
const POLL_MS = 50;
const LOG_LINES = 10;

/**
 * Starts an empty emulator on a port of the loopback interface, with its log and state in a folder. It ends, with every
 * process of a function, when this command ends. `more`: other variables of
 * the emulator. Returns its address, and a promise of its end. Throws a UserError when the port is taken or it does not
 * start.
 */
export async function startEmulator(
  port: number,
  folder: string,
  more: NodeJS.ProcessEnv = {},
): Promise<{ endpoint: string; exited: Promise<number> }> {
  await requireFreePort(port);
  const log = join(folder, 'emulator.log');
  const temporary = mkdtempSync(join(tmpdir(), 'gdmarket-'));
  atEnd(() => rmSync(temporary, { recursive: true, force: true }));
  for (const name of ['state', 's3']) mkdirSync(join(folder, name), { recursive: true });
  const env = { ...emulatorEnvironment(port, folder, temporary), ...more };
  const emulator = launch(VENV_PYTHON, [LAUNCHER, 'ministack', String(port)], { cwd: folder, env, log, tied: true });
  const endpoint = endpointOn(port);
  await waitUntilReady(`${endpoint}/_ministack/ready`, emulator, log);
  return { endpoint, exited: emulator.exited };
}

/** Throws a UserError when something else listens on the port. */
export async function requireFreePort(port: number): Promise<void> {
  if (!(await isPortTaken(port))) return;
  const ours = announcedMarkets().some((market) => market.port === port);
  const who = ours ? 'GDmarket is already running on it (npm run -s url)' : 'end the program that uses it';
  throw new UserError(`Port ${port} is taken: ${who}, or choose another port (npm start -- --port ${port + 1}).`);
}

/**
 * Waits until an emulator answers 200 at an address. Throws a UserError with the last lines of its log when it ends or
 * is not ready in time.
 */
export async function waitUntilReady(address: string, emulator: { hasExited(): boolean }, log: string): Promise<void> {
  for (const began = Date.now(); Date.now() - began < READY_WITHIN_MS; await delay(POLL_MS)) {
    if (emulator.hasExited()) break;
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok && !emulator.hasExited()) return;
  }
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-LOG_LINES).join('\n') : '';
  throw new UserError(`The emulator did not start (${log}):\n${lines}`);
}
