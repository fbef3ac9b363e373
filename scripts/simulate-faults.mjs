import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { install } from './lib/market.mjs';
import { BIN, ROOT } from './lib/paths.mjs';
import { launch } from './lib/processes.mjs';

await runCommand(async () => {
  await install(false);
  const script = join(ROOT, 'tests', 'simulation', 'planted-faults', 'run-hunt.ts');
  const args = [script, ...process.argv.slice(2)];
  return await launch(join(BIN, 'node'), args, { cwd: ROOT, env: process.env, show: true }).exited;
});
