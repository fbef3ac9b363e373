import { cdkOnAws, checkAccount, requireStage } from './lib/cdk-on-aws.mjs';
import { runCommand } from './lib/command.mjs';
import { install } from './lib/market.mjs';

await runCommand(async () => {
  const args = process.argv.slice(2);
  requireStage('deploy', args);
  await install(false);
  const code = checkAccount(args) || cdkOnAws('deploy', ['--all', ...args]);
  if (code !== 0) console.error('\nWhat to do about a deploy that failed: docs/runbook/README.md#a-deploy-failed');
  return code;
});
