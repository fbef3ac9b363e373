import { answers } from './aws-call.mjs';
import { deploy } from './deploy.mjs';
import { startEmulator } from './emulator.mjs';
import { installNpm } from './install-npm.mjs';
import { installPython } from './install-python.mjs';
import { portOf } from './ports.mjs';
import { requireNode, requirePython } from './prerequisites.mjs';
import { step } from './progress.mjs';
import { UserError } from './user-error.mjs';

/** @typedef {import('./deploy.mjs').Deployment & { ended: Promise<number> }} RunningMarket a market and the end of its emulator, if ours */

/**
 * @param {number} [port] of an emulator of our own, when a person named one
 * @returns {string | undefined} address of an emulator that somebody else runs
 * @throws {UserError} when a port is named as well, or it is no address
 */
export function foreignEndpoint(port) {
  const endpoint = process.env.AWS_ENDPOINT_URL || undefined;
  if (endpoint === undefined) return undefined;
  if (port !== undefined) {
    throw new UserError(`AWS_ENDPOINT_URL names an emulator (${endpoint}), --port another one: leave one of them out.`);
  }
  portOf(endpoint);
  return endpoint;
}

/**
 * Sees that everything needed is on this machine and installs what the lock files name.
 *
 * @param {boolean} emulator whether an emulator of our own is needed
 * @returns {Promise<void>}
 * @throws {import('./user-error.mjs').UserError} saying what is missing
 */
export async function install(emulator) {
  requireNode();
  const python = emulator ? requirePython() : undefined;
  await Promise.all([installNpm(), python && installPython(python)]);
}

/**
 * Starts an emulator, unless somebody else runs one, and deploys the market to it.
 *
 * @param {{ port: number, gateway: 'http' | 'rest', folder: string }} options port of our own emulator, the kind of gateway, and the
 *   folder of this run's files
 * @returns {Promise<RunningMarket>} where it is
 * @throws {import('./user-error.mjs').UserError} with the reason when a step fails
 */
export async function bringUp({ port, gateway, folder }) {
  const foreign = foreignEndpoint();
  if (foreign !== undefined && !(await answers(foreign))) {
    throw new UserError(`Nothing answers at ${foreign} (AWS_ENDPOINT_URL).`);
  }
  /** @type {Promise<number>} */
  let ended = new Promise(() => {});
  const deployment = await deploy({ folder, gateway }, async () => {
    if (foreign !== undefined) return foreign;
    const emulator = await step(`Starting the emulator on port ${port}`, () => startEmulator(port, folder));
    ended = emulator.exited;
    return emulator.endpoint;
  });
  return { ...deployment, ended };
}
