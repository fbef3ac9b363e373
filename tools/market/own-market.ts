import type { GatewayKind } from '../../infra/stage-name.ts';
import { installEmulator } from '../bootstrap/install-python.mjs';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { freePort, portOf } from '../emulator/ports.ts';
import { testEnvironment } from '../vitest/test-environment.ts';
import { bringUp } from './market.ts';
import { inRunFolder } from './run-folder.ts';

/**
 * Brings up a market for one run, on a new emulator or the one of AWS_ENDPOINT_URL, and runs `work`. `work` gets the
 * environment for talking to the market and a folder for its files, and returns the exit code.
 */
export async function onOwnMarket(
  run: string,
  gateway: GatewayKind,
  work: (env: NodeJS.ProcessEnv, folder: string) => Promise<number>,
): Promise<number> {
  const foreign = foreignEndpoint();
  if (foreign === undefined) await installEmulator();
  const port = foreign === undefined ? await freePort() : portOf(foreign);
  return inRunFolder(`${run}-${port}`, async (folder) =>
    work(testEnvironment(await bringUp({ port, gateway, folder, ledger: foreign === undefined }), gateway), folder),
  );
}
