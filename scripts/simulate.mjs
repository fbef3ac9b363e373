import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { install } from './lib/market.mjs';
import { BIN, ROOT } from './lib/paths.mjs';
import { launch } from './lib/processes.mjs';

await runCommand(async () => {
  await install(false);
  const args = [join(ROOT, 'tests', 'simulation', 'simulate.ts'), ...process.argv.slice(2)];
  return launch(join(BIN, 'node'), args, { cwd: ROOT, env: process.env, show: true }).exited;
});
