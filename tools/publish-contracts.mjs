import { runCommand } from './lib/command.mjs';
import { publishContractsCommand } from './lib/commands.mjs';
import { install } from './lib/market.mjs';
import { runProgram } from './lib/program.mjs';

await runCommand(publishContractsCommand, async () => {
  await install(false);
  return runProgram('tools/publish-contracts.ts', [], process.env);
});
