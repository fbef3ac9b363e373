import type { GatewayKind } from '../../infra/stage-name.ts';
import { clientEnvironment } from '../emulator/environment.ts';
import type { Deployment } from '../market/deploy.ts';

/**
 * The whole environment of tests that talk to a market with that kind of gateway. tests/support/environment.ts reads
 * it.
 */
export function testEnvironment({ endpoint, api, outputsFile }: Deployment, gateway: GatewayKind): NodeJS.ProcessEnv {
  return {
    ...clientEnvironment(endpoint),
    GDMARKET_API: api,
    GDMARKET_STAGE: 'local',
    GDMARKET_GATEWAY: gateway,
    GDMARKET_OUTPUTS: outputsFile,
  };
}
