import { cdkOnAws, requireStage } from './lib/cdk-on-aws.mjs';
import { runCommand } from './lib/command.mjs';
import { install } from './lib/market.mjs';

await runCommand(async () => {
  const args = process.argv.slice(2);
  requireStage('destroy', args);
  await install(false);
  return cdkOnAws('destroy', ['--all', ...args]);
});
