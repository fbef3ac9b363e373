import type { AwsIdentity } from '../aws/signed-request.ts';
import type { HttpOptions } from '../http/adapter.ts';
import { createEmbeddedMetrics } from '../observability/metrics.ts';
import { functionLogger, functionName, functionVersion } from './function-logger.ts';
import { type IdentityPorts, identityPorts } from './identity-ports.ts';
import type { GatewayVariables, IdentityVariables } from './variables.ts';

/**
 * The part of a function's options behind the gateway that depends on where it runs: its logger, its clock, and its
 * stage's addresses.
 */
export type GatewayPorts = Omit<HttpOptions, 'problemBase' | 'exposedHeaders'>;

/** The same for a function that answers routes: it also has to know who calls. */
export type HttpPorts = GatewayPorts & IdentityPorts;

/** The ports of a function behind the gateway on Lambda. */
export function gatewayPorts(env: GatewayVariables): GatewayPorts {
  const address = { baseUrl: env.PUBLIC_BASE_URL, path: env.PUBLIC_PATH };
  const metrics = createEmbeddedMetrics({ namespace: env.METRICS_NAMESPACE });
  // Lambda takes an answer with status 500 for a success.
  const onFault = () => metrics.count({ Function: functionName, Version: functionVersion }, { Faults: 1 });
  return { address, origins: env.ALLOWED_ORIGINS?.split(' '), logger: functionLogger(), onFault };
}

/** The ports of a function that answers routes. `identity` is another client's resolved configuration. */
export function httpPorts(env: GatewayVariables & IdentityVariables, identity: AwsIdentity): HttpPorts {
  return { ...gatewayPorts(env), ...identityPorts(env, identity) };
}
