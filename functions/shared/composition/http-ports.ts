import type { HttpOptions } from '../http/adapter.ts';
import { functionLogger } from './function-logger.ts';
import type { GatewayVariables } from './variables.ts';

/**
 * The part of an HTTP function's options that depends on where it runs: its logger, its clock, and its stage's
 * addresses.
 */
export type HttpPorts = Omit<HttpOptions, 'problemBase' | 'exposedHeaders'>;

/** The ports of an HTTP function on Lambda. */
export function httpPorts(env: GatewayVariables): HttpPorts {
  const address = { baseUrl: env.PUBLIC_BASE_URL, path: env.PUBLIC_PATH };
  return { address, origins: env.ALLOWED_ORIGINS?.split(' '), logger: functionLogger() };
}
