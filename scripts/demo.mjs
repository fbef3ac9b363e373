import { runCommand } from './lib/command.mjs';
import { demoCommand } from './lib/commands.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { install } from './lib/market.mjs';
import { runProgram } from './lib/program.mjs';

await runCommand(demoCommand, async ({ port, url, stage }) => {
  await install(false);
  return runProgram('scripts/demo/demo.ts', [], await environment({ port, url, stage }));
});

/**
 * @param {ReturnType<typeof demoCommand.read>} request
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function environment({ port, url, stage }) {
  if (url === undefined) {
    const { api, endpoint } = await requireMarket(port);
    return { ...clientEnvironment(endpoint), GDMARKET_API: api, GDMARKET_STAGE: 'local' };
  }
  // Without a stage nobody's credentials are used: there is no bus to listen to.
  return {
    ...process.env,
    GDMARKET_API: url,
    ...(stage === undefined ? { DEMO_DEAF: 'yes' } : { GDMARKET_STAGE: stage }),
  };
}
