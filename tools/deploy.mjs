import { cdkOnAws, checkAccount } from './lib/cdk-on-aws.mjs';
import { runCommand } from './lib/command.mjs';
import { deployCommand } from './lib/commands.mjs';
import { install } from './lib/market.mjs';

await runCommand(deployCommand, async (args) => {
  await install(false);
  const code = checkAccount(args) || cdkOnAws('deploy', ['--all', ...args]);
  if (code !== 0) console.error('\nWhat to do about a deploy that failed: docs/runbook/README.md#a-deploy-failed');
  return code;
});
