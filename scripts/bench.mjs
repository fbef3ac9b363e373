import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { startEmulator } from './lib/emulator.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { foreignEndpoint, install } from './lib/market.mjs';
import { BIN, ROOT, runFolder } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { launch } from './lib/processes.mjs';

await runCommand(async () => {
  const foreign = foreignEndpoint();
  await install(foreign === undefined);
  const port = await freePort();
  const folder = runFolder(`bench-${port}`);
  mkdirSync(folder, { recursive: true });
  try {
    const endpoint = foreign ?? (await startEmulator(port, folder)).endpoint;
    const script = join(ROOT, 'scripts', 'bench', 'budgets.ts');
    return await launch(join(BIN, 'node'), [script], { cwd: ROOT, env: clientEnvironment(endpoint), show: true })
      .exited;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
