import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { install } from './lib/market.mjs';
import { saysStage } from './lib/options.mjs';
import { BIN, ROOT } from './lib/paths.mjs';
import { UserError } from './lib/user-error.mjs';

await runCommand(async () => {
  const args = process.argv.slice(2);
  if (!saysStage(args)) {
    throw new UserError(
      'Say which stage to deploy: npm run deploy -- -c stage=dev (or prod). For this machine: npm start.',
    );
  }
  await install(false);
  // In our own process group: CDK asks at the terminal before it widens permissions.
  const { status } = spawnSync(join(BIN, 'cdk'), ['deploy', '--all', '--no-notices', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status ?? 1;
});
