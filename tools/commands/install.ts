import { installEmulator } from '../bootstrap/install-python.mjs';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { withoutOptions } from '../options/define-command.ts';

/** npm's packages are there when this runs: bootstrap/run.mjs has installed them. */
export const installCommand = withoutOptions(
  'node tools/bootstrap/run.mjs install',
  'Installs what the lock files name.',
  async () => {
    if (foreignEndpoint() === undefined) await installEmulator();
    return 0;
  },
);
