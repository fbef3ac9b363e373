import { UserError } from '../bootstrap/user-error.mjs';
import { portOf } from './ports.ts';

/**
 * The address of an emulator that somebody else runs, from `AWS_ENDPOINT_URL`. `port`: the port for our own emulator,
 * if a person named one. Throws a UserError when both are set, or when the variable is no address.
 */
export function foreignEndpoint(port?: number): string | undefined {
  const endpoint = process.env.AWS_ENDPOINT_URL || undefined;
  if (endpoint === undefined) return undefined;
  if (port !== undefined) {
    throw new UserError(`AWS_ENDPOINT_URL names an emulator (${endpoint}), --port another one: leave one of them out.`);
  }
  portOf(endpoint);
  return endpoint;
}
