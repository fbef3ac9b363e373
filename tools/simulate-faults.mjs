import { runCommand } from './lib/command.mjs';
import { clientEnvironment, NOWHERE } from './lib/environment.mjs';
import { install } from './lib/market.mjs';
import { runProgram } from './lib/program.mjs';
import { simulateFaultsCommand } from './simulate/options.mjs';

await runCommand(simulateFaultsCommand, async () => {
  await install(false);
  return runProgram('tests/simulation/planted-faults/run-hunt.ts', process.argv.slice(2), clientEnvironment(NOWHERE));
});
