import { mkdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { chaosCommand } from './chaos/options.mjs';
import { runCommand } from './lib/command.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { bringUp, foreignEndpoint, install } from './lib/market.mjs';
import { announcedMarkets } from './lib/market-file.mjs';
import { runFolder } from './lib/paths.mjs';
import { freePort, portOf } from './lib/ports.mjs';
import { runProgram } from './lib/program.mjs';
import { say } from './lib/progress.mjs';
import { testEnvironment } from './lib/test-environment.mjs';

/** @typedef {ReturnType<typeof chaosCommand.read>} ChaosRequest */

/** @typedef {{ env: NodeJS.ProcessEnv, folder?: string }} Victim environment of whoever does it, and the folder of the market's logs, if it is ours */

const MOST_SEED = 2 ** 31;

/** Milliseconds for taking back what harm is under way: sources start, settings reach every instance. */
const TAKING_BACK_MS = 60_000;

await runCommand(chaosCommand, async (options) => {
  const { env, folder } = await findVictim(options);
  const { clients, seconds, faults, seed = Math.floor(Math.random() * MOST_SEED) } = options;
  say(`\n${clients} clients rent for ${seconds} s; harm: ${faults.join(', ') || 'none'}; seed ${seed}`);
  const args = [`--clients=${clients}`, `--seconds=${seconds}`, `--seed=${seed}`, `--faults=${faults.join(',')}`];
  const code = await runProgram('tools/chaos/cause-chaos.ts', args, env, TAKING_BACK_MS);
  if (code === 0 && folder !== undefined) rmSync(folder, { recursive: true, force: true });
  else if (folder !== undefined) say(`\nLogs are in ${relative('', folder)}.`);
  return code;
});

/**
 * @param {ChaosRequest} options
 * @returns {Promise<Victim>}
 */
async function findVictim({ here, port, url, stage, gateway }) {
  if (url !== undefined) {
    // The person's own AWS credentials, region and endpoint say where the functions, tables and queues are.
    await install(false);
    return { env: { ...process.env, GDMARKET_API: url, GDMARKET_STAGE: stage } };
  }
  if (here) {
    await install(false);
    const { api, endpoint } = await requireMarket(port);
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
