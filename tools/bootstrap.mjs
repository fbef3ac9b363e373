import { cdkOnAws } from './lib/cdk-on-aws.mjs';
import { runCommand } from './lib/command.mjs';
import { bootstrapCommand } from './lib/commands.mjs';
import { install } from './lib/market.mjs';

await runCommand(bootstrapCommand, async (args) => {
  await install(false);
  return cdkOnAws('bootstrap', args);
});
