import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { clientEnvironment, NOWHERE } from './lib/environment.mjs';
import { install } from './lib/market.mjs';
import { BIN, ROOT } from './lib/paths.mjs';
import { launch } from './lib/processes.mjs';
import { mutationOptions } from './mutation/options.mjs';

await runCommand(async () => {
  mutationOptions(process.argv.slice(2), 1);
  await install(false);
  const args = [join(ROOT, 'scripts', 'mutation', 'measure.ts'), ...process.argv.slice(2)];
  return await launch(join(BIN, 'node'), args, { cwd: ROOT, env: clientEnvironment(NOWHERE), show: true }).exited;
});
