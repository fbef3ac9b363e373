import type { GatewayKind } from '../../infra/stage-name.ts';
import { clientEnvironment } from '../emulator/environment.ts';
import type { Deployment } from '../market/deploy.ts';

/** A market that tests talk to. `ledgerUrl`: the address of its books for who owns them, if it keeps any. */
type Market = Deployment & { readonly ledgerUrl?: string };

/**
 * The whole environment of tests that talk to a market with that kind of gateway. tests/support/environment.ts reads
 * it.
 */
export function testEnvironment(
  { endpoint, api, outputsFile, ledgerUrl }: Market,
  gateway: GatewayKind,
): NodeJS.ProcessEnv {
  return {
    ...clientEnvironment(endpoint),
    GDMARKET_API: api,
    GDMARKET_STAGE: 'local',
    GDMARKET_GATEWAY: gateway,
    GDMARKET_OUTPUTS: outputsFile,
    ...(ledgerUrl !== undefined && { GDMARKET_LEDGER: ledgerUrl }),
  };
}
