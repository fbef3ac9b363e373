import { installEmulator } from '../bootstrap/install-python.mjs';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { withoutOptions } from '../options/define-command.ts';

/** Installs the emulator: bootstrap/run.mjs has installed npm's packages by then. */
export const installCommand = withoutOptions(
  'node tools/bootstrap/run.mjs install',
  'Installs what the lock files name.',
  async () => {
    if (foreignEndpoint() === undefined) await installEmulator();
    return 0;
  },
);
