import { cdkOnAws } from './lib/cdk-on-aws.mjs';
import { runCommand } from './lib/command.mjs';
import { destroyCommand } from './lib/commands.mjs';
import { install } from './lib/market.mjs';

await runCommand(destroyCommand, async (args) => {
  await install(false);
  return cdkOnAws('destroy', ['--all', ...args]);
});
