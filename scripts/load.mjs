import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { bringUp, foreignEndpoint, install } from './lib/market.mjs';
import { announcedMarkets } from './lib/market-file.mjs';
import { BIN, LOCAL, ROOT, runFolder } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { launch } from './lib/processes.mjs';
import { say } from './lib/progress.mjs';
import { testEnvironment } from './lib/test-environment.mjs';
import { loadOptions } from './load/options.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv, folder?: string }} Target environment of the clients, and the folder of the market's logs, if it is ours */

/** Milliseconds for putting back the settings that the experiment changes. */
const PUTTING_BACK_MS = 30_000;

await runCommand(async () => {
  const options = loadOptions(process.argv.slice(2));
  const { env, folder } = await findTarget(options);
  const { clients, seconds, seed } = options;
  const started = new Date().toISOString().replace(/[:.]/g, '-');
  const out = resolve(options.out ?? join(LOCAL, 'load', started));
  const program = join(ROOT, 'scripts', 'load', 'load-breaker.ts');
  const args = ['breaker', `--clients=${clients}`, `--seconds=${seconds}`, `--seed=${seed}`, `--out=${out}`];
  const running = { cwd: ROOT, env, show: true, graceMs: PUTTING_BACK_MS };
  const code = await launch(join(BIN, 'node'), [program, ...args], running).exited;
  if (folder !== undefined && code === 0) rmSync(folder, { recursive: true, force: true });
  else if (folder !== undefined) say(`\nLogs are in ${relative('', folder)}.`);
  return code;
});

/**
 * A market elsewhere, else the one that runs here, else one of our own.
 *
 * @param {import('./load/options.mjs').LoadRequest} options
 * @returns {Promise<Target>}
 */
async function findTarget({ url, stage, gateway }) {
  if (url !== undefined) {
    // The person's own AWS credentials, region and endpoint say where functions, tables and queues are.
    await install(false);
    return { env: { ...process.env, GDMARKET_API: url, GDMARKET_STAGE: stage } };
  }
  if (foreignEndpoint() !== undefined || announcedMarkets().length > 0) {
    await install(false);
    const { api, endpoint } = await requireMarket();
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
