import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chaosOptions } from './chaos/options.mjs';
import { runCommand } from './lib/command.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { bringUp, foreignEndpoint, install } from './lib/market.mjs';
import { announcedMarkets } from './lib/market-file.mjs';
import { BIN, ROOT, runFolder } from './lib/paths.mjs';
import { freePort, portOf } from './lib/ports.mjs';
import { launch } from './lib/processes.mjs';
import { say } from './lib/progress.mjs';
import { testEnvironment } from './lib/test-environment.mjs';

/** @typedef {import('./chaos/options.mjs').ChaosRequest} ChaosRequest */

/** @typedef {{ env: NodeJS.ProcessEnv, folder?: string }} Victim environment of whoever does it, and the folder of the market's logs, if it is ours */

const MOST_SEED = 2 ** 31;

/** Milliseconds for taking back what harm is under way: sources start, settings reach every instance. */
const TAKING_BACK_MS = 60_000;

await runCommand(async () => {
  const options = chaosOptions(process.argv.slice(2), Math.floor(Math.random() * MOST_SEED));
  const { env, folder } = await findVictim(options);
  const { clients, seconds, seed, faults } = options;
  say(`\n${clients} clients rent for ${seconds} s; harm: ${faults.join(', ') || 'none'}; seed ${seed}`);
  const args = [`--clients=${clients}`, `--seconds=${seconds}`, `--seed=${seed}`, `--faults=${faults.join(',')}`];
  const program = join(ROOT, 'scripts', 'chaos', 'cause-chaos.ts');
  const running = { cwd: ROOT, env, show: true, graceMs: TAKING_BACK_MS };
  const code = await launch(join(BIN, 'node'), [program, ...args], running).exited;
  if (code === 0 && folder !== undefined) rmSync(folder, { recursive: true, force: true });
  else if (folder !== undefined) say(`\nLogs are in ${relative('', folder)}.`);
  return code;
});

/**
 * @param {ChaosRequest} options
 * @returns {Promise<Victim>}
 */
async function findVictim({ here, url, stage, gateway }) {
  if (url !== undefined) {
    // The person's own AWS credentials, region and endpoint say where the functions, tables and queues are.
    await install(false);
    return { env: { ...process.env, GDMARKET_API: url.replace(/\/$/, ''), GDMARKET_STAGE: stage } };
  }
  if (here) {
    await install(false);
    const { api, endpoint } = await requireMarket();
    const starter = announcedMarkets().find((market) => market.endpoint === endpoint)?.pid;
    const known = starter === undefined ? {} : { GDMARKET_STARTED_BY: String(starter) };
    return { env: { ...clientEnvironment(endpoint), ...known, GDMARKET_API: api } };
  }
  return startVictim(gateway);
}

/**
 * @param {'http' | 'rest'} gateway
 * @returns {Promise<Victim>}
 */
async function startVictim(gateway) {
  const foreign = foreignEndpoint();
  await install(foreign === undefined);
  const port = foreign === undefined ? await freePort() : portOf(foreign);
  const folder = runFolder(`chaos-${port}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const market = await bringUp({ port, gateway, folder });
  return { env: testEnvironment(market, gateway), folder };
}
