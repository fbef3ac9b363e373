import { installEmulator } from '../bootstrap/install-python.mjs';
import { startEmulator } from '../emulator/emulator.ts';
import { clientEnvironment } from '../emulator/environment.ts';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { freePort } from '../emulator/ports.ts';
import { inRunFolder } from '../market/run-folder.ts';
import { withoutOptions } from '../options/define-command.ts';
import { runProgram } from './program.ts';

export const benchCommand = withoutOptions(
  'npm run bench',
  'Measures what commands cost, and how large and quick to load functions are.',
  async () => {
    const foreign = foreignEndpoint();
    if (foreign !== undefined) return bench(foreign);
    await installEmulator();
    const port = await freePort();
    return inRunFolder(`bench-${port}`, async (folder) => bench((await startEmulator(port, folder)).endpoint));
  },
);

function bench(endpoint: string): Promise<number> {
  return runProgram('tools/bench/budgets.ts', [], clientEnvironment(endpoint));
}
