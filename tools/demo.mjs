import { runCommand } from './lib/command.mjs';
import { demoCommand } from './lib/commands.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { install } from './lib/market.mjs';
import { runProgram } from './lib/program.mjs';

await runCommand(demoCommand, async ({ port, url, stage }) => {
  await install(false);
  const args = url === undefined || stage !== undefined ? ['--events'] : [];
  return runProgram('tools/demo/demo.ts', args, await environment({ port, url, stage }));
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
  return {
    ...process.env,
    GDMARKET_API: url,
    ...(stage === undefined ? {} : { GDMARKET_STAGE: stage }),
  };
}
