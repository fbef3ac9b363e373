import {
  ApiGatewayV2Client,
  CreateApiMappingCommand,
  CreateDomainNameCommand,
  DeleteDomainNameCommand,
} from '@aws-sdk/client-apigatewayv2';
import { clientOf } from './clients.ts';
import { isOnThisMachine } from './environment.ts';

/** Browsers and curl resolve every name under localhost to this machine. */
export const LOCAL_DOMAIN = 'gdmarket.localhost';

/**
 * Gives the market an address that is the same at every start: its own domain, on an emulator that supports custom
 * domains. `path` is the API's path there, such as /_aws/execute-api/a1 (HTTP API) or /_aws/execute-api/a1/local (REST
 * API). Returns the address without a final slash, or undefined where custom domains do not work.
 */
export async function giveLocalDomain(endpoint: string, path: string): Promise<string | undefined> {
  if (!isOnThisMachine(endpoint)) return undefined;
  const [ApiId, Stage = '$default'] = path.split('/').filter(Boolean).slice(2);
  const own = { DomainName: LOCAL_DOMAIN };
  const gateway = new ApiGatewayV2Client(clientOf(endpoint));
  try {
    // A domain of an earlier deployment leads to an API that is gone.
    await gateway.send(new DeleteDomainNameCommand(own)).catch(() => undefined);
    await gateway.send(new CreateDomainNameCommand(own));
    await gateway.send(new CreateApiMappingCommand({ ...own, ApiId, Stage }));
  } catch {
    return undefined;
  }
  const { protocol, port } = new URL(endpoint);
  return `${protocol}//${LOCAL_DOMAIN}${port === '' ? '' : `:${port}`}`;
}
