import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout of these tools, whatever the current folder is. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that is made on this machine and never committed: Python environment, emulator state, logs. */
export const LOCAL = join(ROOT, '.local');

/** Programs of the locked npm dependencies, Node 24 among them. */
export const BIN = join(ROOT, 'node_modules', '.bin');

/** The Python of the emulator's own environment. */
export const VENV_PYTHON = join(LOCAL, 'venv', 'bin', 'python');

/**
 * The folder of one run, named after the port of its endpoint.
 *
 * @param {number | string} name the endpoint's TCP port, or another name
 * @returns {string} an absolute path, which need not exist yet
 */
export function runFolder(name) {
  return join(LOCAL, 'run', String(name));
}
