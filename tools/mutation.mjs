import { runCommand } from './lib/command.mjs';
import { clientEnvironment, NOWHERE } from './lib/environment.mjs';
import { install } from './lib/market.mjs';
import { runProgram } from './lib/program.mjs';
import { mutationCommand } from './mutation/options.mjs';

await runCommand(mutationCommand, async () => {
  await install(false);
  return runProgram('tools/mutation/measure.ts', process.argv.slice(2), clientEnvironment(NOWHERE));
});
