import { mkdirSync, rmSync } from 'node:fs';
import { runCommand } from './lib/command.mjs';
import { benchCommand } from './lib/commands.mjs';
import { startEmulator } from './lib/emulator.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { foreignEndpoint, install } from './lib/market.mjs';
import { runFolder } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { runProgram } from './lib/program.mjs';

await runCommand(benchCommand, async () => {
  const foreign = foreignEndpoint();
  await install(foreign === undefined);
  const port = await freePort();
  const folder = runFolder(`bench-${port}`);
  mkdirSync(folder, { recursive: true });
  try {
    const endpoint = foreign ?? (await startEmulator(port, folder)).endpoint;
    return await runProgram('tools/bench/budgets.ts', [], clientEnvironment(endpoint));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
