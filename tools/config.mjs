import { configCommand } from './config/options.mjs';
import { runCommand } from './lib/command.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { install } from './lib/market.mjs';
import { runProgram } from './lib/program.mjs';

await runCommand(configCommand, async ({ stage, port }) => {
  await install(false);
  // Other stages are where the AWS credentials of this shell lead.
  const env = stage === 'local' ? clientEnvironment((await requireMarket(port)).endpoint) : process.env;
  return runProgram('tools/config/config.ts', process.argv.slice(2), env);
});
