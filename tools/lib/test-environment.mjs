import { clientEnvironment } from './environment.mjs';

/**
 * The environment of tests that speak to a deployed market; tests/support/environment.ts reads it.
 *
 * @param {import('./deploy.mjs').Deployment} deployment where the market is
 * @param {'http' | 'rest'} gateway the kind it was deployed with
 * @returns {NodeJS.ProcessEnv} the whole environment
 */
export function testEnvironment({ endpoint, api, outputsFile }, gateway) {
  return {
    ...clientEnvironment(endpoint),
    GDMARKET_API: api,
    GDMARKET_STAGE: 'local',
    GDMARKET_GATEWAY: gateway,
    GDMARKET_OUTPUTS: outputsFile,
  };
}
