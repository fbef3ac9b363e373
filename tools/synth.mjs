import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { synthCommand } from './lib/commands.mjs';
import { clientEnvironment, NOWHERE } from './lib/environment.mjs';
import { install } from './lib/market.mjs';
import { BIN, ROOT } from './lib/paths.mjs';
import { launch } from './lib/processes.mjs';

await runCommand(synthCommand, async (context) => {
  await install(false);
  const args = ['synth', '--quiet', '--no-notices', '--no-version-reporting', ...context];
  return launch(join(BIN, 'cdk'), args, { cwd: ROOT, env: clientEnvironment(NOWHERE), show: true }).exited;
});
