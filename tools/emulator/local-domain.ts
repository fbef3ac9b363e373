import { callApiGateway } from './aws-call.ts';
import { isOnThisMachine } from './environment.ts';

/** Browsers and curl take every name under localhost for this machine. */
const DOMAIN = 'gdmarket.localhost';

/**
 * Gives the market an address that is the same at every start: a domain of its own, on an emulator that knows custom
 * domains. `path` is the API's there, as in /_aws/execute-api/a1 (HTTP API) or /_aws/execute-api/a1/local (REST API).
 * Gives the address without a final slash, or nothing where there can be none.
 */
export async function giveLocalDomain(endpoint: string, path: string): Promise<string | undefined> {
  if (!isOnThisMachine(endpoint)) return undefined;
  const [apiId, stage = '$default'] = path.split('/').filter(Boolean).slice(2);
  const domains = '/v2/domainnames';
  try {
    // One of an earlier deployment leads to an API that is gone.
    await callApiGateway(endpoint, 'DELETE', `${domains}/${DOMAIN}`).catch(() => undefined);
    await callApiGateway(endpoint, 'POST', domains, { domainName: DOMAIN });
    await callApiGateway(endpoint, 'POST', `${domains}/${DOMAIN}/apimappings`, { apiId, stage });
  } catch {
    return undefined;
  }
  const { protocol, port } = new URL(endpoint);
  return `${protocol}//${DOMAIN}${port === '' ? '' : `:${port}`}`;
}
