import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { bringUp, foreignEndpoint, install } from './lib/market.mjs';
import { announcedMarkets } from './lib/market-file.mjs';
import { LOCAL, runFolder } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { runProgram } from './lib/program.mjs';
import { say } from './lib/progress.mjs';
import { testEnvironment } from './lib/test-environment.mjs';
import { loadCommand } from './load/options.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv, folder?: string }} Target environment of the clients, and the folder of the market's logs, if it is ours */

/** Milliseconds for putting back the settings that the experiment changes. */
const PUTTING_BACK_MS = 30_000;

await runCommand(loadCommand, async (options) => {
  const { env, folder } = await findTarget(options);
  const { clients, seconds, seed } = options;
  const started = new Date().toISOString().replace(/[:.]/g, '-');
  const out = resolve(options.out ?? join(LOCAL, 'load', started));
  const args = ['breaker', `--clients=${clients}`, `--seconds=${seconds}`, `--seed=${seed}`, `--out=${out}`];
  const code = await runProgram('tools/load/load-breaker.ts', args, env, PUTTING_BACK_MS);
  if (folder !== undefined && code === 0) rmSync(folder, { recursive: true, force: true });
  else if (folder !== undefined) say(`\nLogs are in ${relative('', folder)}.`);
  return code;
});

/**
 * A market elsewhere, else the one that runs here, else one of our own.
 *
 * @param {ReturnType<typeof loadCommand.read>} options
 * @returns {Promise<Target>}
 */
async function findTarget({ port: wanted, url, stage, gateway }) {
  if (url !== undefined) {
    // The person's own AWS credentials, region and endpoint say where functions, tables and queues are.
    await install(false);
    return { env: { ...process.env, GDMARKET_API: url, GDMARKET_STAGE: stage } };
  }
  if (wanted !== undefined || foreignEndpoint() !== undefined || announcedMarkets().length > 0) {
    await install(false);
    const { api, endpoint } = await requireMarket(wanted);
    return { env: { ...clientEnvironment(endpoint), GDMARKET_API: api } };
  }
  await install(true);
  const port = await freePort();
  const folder = runFolder(`load-${port}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const market = await bringUp({ port, gateway, folder });
  return { env: testEnvironment(market, gateway), folder };
}
