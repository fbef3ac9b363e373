import { runCommand } from './lib/command.mjs';
import { clientEnvironment, NOWHERE } from './lib/environment.mjs';
import { install } from './lib/market.mjs';
import { runProgram } from './lib/program.mjs';
import { simulateCommand } from './simulate/options.mjs';

await runCommand(simulateCommand, async () => {
  await install(false);
  return runProgram('tests/simulation/simulate.ts', process.argv.slice(2), clientEnvironment(NOWHERE));
});
