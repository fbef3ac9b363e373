import { callApiGateway } from './aws-call.mjs';
import { isOnThisMachine } from './environment.mjs';

/** Browsers and curl take every name under localhost for this machine. */
const DOMAIN = 'gdmarket.localhost';

/**
 * Gives the market an address that is the same at every start: a domain of its own, on an emulator that knows custom domains.
 *
 * @param {string} endpoint address of the emulator
 * @param {string} path the API's path there, as in /_aws/execute-api/a1 (HTTP API) or /_aws/execute-api/a1/local (REST API)
 * @returns {Promise<string | undefined>} the address, without a final slash; nothing where there can be none
 */
export async function giveLocalDomain(endpoint, path) {
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
