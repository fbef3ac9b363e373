import { parseArgs } from 'node:util';
import { runCommand } from './lib/command.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { UserError } from './lib/user-error.mjs';

const NEEDED_NODE = 24;

await runCommand(async () => {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
    throw new UserError('The demo runs on the Node that npm start installs: run npm start first, then npm run demo.');
  }
  // Another stack's events are shown, too, where the AWS credentials of this shell reach its bus.
  if (values.url === undefined) {
    const { api, endpoint } = await requireMarket();
    Object.assign(process.env, clientEnvironment(endpoint), { GDMARKET_API: api });
  } else {
    process.env.GDMARKET_API = values.url.replace(/\/$/, '');
  }
  const { playScenario } = await import('./demo/play-scenario.ts');
  return playScenario((line) => console.log(line));
});
