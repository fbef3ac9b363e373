import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Counted, count } from '#lab/reference/count.ts';
import { startMeteringProxy } from '#lab/reference/counting/metering-proxy.ts';
import { REFERENCE_API } from '#lab/reference/infra/parts.ts';
import { emulatorPath } from '../../infra/constructs/gateway.ts';
import { installEmulator } from '../bootstrap/install-python.mjs';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { step } from '../bootstrap/progress.mjs';
import { startEmulator } from '../emulator/emulator.ts';
import { adopt } from '../emulator/environment.ts';
import { freePort } from '../emulator/ports.ts';
import { apiAddress } from '../market/api-address.ts';
import { runCdk } from '../market/cdk.ts';
import { deploy } from '../market/deploy.ts';
import { inRunFolder } from '../market/run-folder.ts';
import { testEnvironment } from '../vitest/test-environment.ts';

/**
 * Deploys the market and the reference to one emulator of their own, plays the same rentals in both, and hands what each
 * used to `report`. Functions reach the emulator through a proxy that counts.
 */
export async function countBoth(
  rentals: number,
  report: (ours: Counted, reference: Counted) => Promise<void>,
): Promise<number> {
  await installEmulator();
  const port = await freePort();
  const proxy = await startMeteringProxy(port);
  // The proxy changes what functions signed, so roles are not evaluated.
  const counted = { AWS_ENDPOINT_URL: proxy.endpoint, AUTH: 'false' };
  try {
    return await inRunFolder(`ratio-${port}`, async (folder) => {
      const { endpoint } = await step('Starting the emulator', () => startEmulator(port, folder, counted));
      const ours = await deploy({ folder, gateway: 'http', signInAt: undefined }, async () => endpoint);
      await step('Deploying the reference', () => deployReference(folder, endpoint));
      adopt(testEnvironment(ours, 'http'));
      const { withPatientGuards } = await import('#lab/load/availability/patient-guards.ts');
      const reference = await step('Renting in the reference', () =>
        count(apiAddress(endpoint, emulatorPath('rest', REFERENCE_API, 'prod')), proxy, endpoint, rentals),
      );
      // On a busy machine calls are late, which would be counted as calls that are made again.
      const market = await step('Renting in the market', () =>
        withPatientGuards(() => count(ours.api, proxy, endpoint, rentals)),
      );
      await report(market, reference);
      return 0;
    });
  } finally {
    proxy.stop();
  }
}

async function deployReference(folder: string, endpoint: string): Promise<void> {
  const cwd = join(folder, 'reference');
  mkdirSync(cwd);
  const app = `${join(BIN, 'node')} ${join(ROOT, 'lab/reference/infra/app.ts')}`;
  const what = ['--app', app, '--require-approval', 'never', '--method', 'direct'];
  await runCdk('deploy', what, { endpoint, log: join(folder, 'cdk.log'), cwd });
}
