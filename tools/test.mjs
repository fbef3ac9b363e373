import { mkdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { testCommand } from './lib/commands.mjs';
import { clientEnvironment, NOWHERE } from './lib/environment.mjs';
import { bringUp, foreignEndpoint, install } from './lib/market.mjs';
import { runFolder } from './lib/paths.mjs';
import { freePort, portOf } from './lib/ports.mjs';
import { add, exitCodeOf, NOTHING, summary } from './lib/tally.mjs';
import { testEnvironment } from './lib/test-environment.mjs';
import { describeError } from './lib/user-error.mjs';
import { requireVitestArguments, runProject } from './lib/vitest.mjs';

/** @typedef {{ unit: boolean, e2e: boolean, gateway: 'http' | 'rest', vitest: string[] }} Request */

await runCommand(testCommand, test);

/** @param {Request} options */
async function test(options) {
  const everything = options.unit === options.e2e;
  const deployed = [...(everything ? ['integration'] : []), ...(everything || options.e2e ? ['e2e'] : [])];
  const foreign = foreignEndpoint();
  await install(deployed.length > 0 && foreign === undefined);
  await requireVitestArguments(options.vitest);
  const port = foreign === undefined ? await freePort() : portOf(foreign);
  const folder = runFolder(`test-${port}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  let total = NOTHING;
  const alone = /** @type {const} */ ([options.vitest, clientEnvironment(NOWHERE), folder]);
  if (everything || options.unit) total = add(total, await runProject('unit', ...alone));
  if (everything) total = add(total, await runProject('simulation', ...alone));
  if (deployed.length > 0) total = add(total, await testDeployed(deployed, options, port, folder));

  const code = exitCodeOf(total);
  if (code === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`\nLogs and reports are in ${relative('', folder)}.`);
  console.log(`\n${summary(total)}`);
  return code;
}

/**
 * Runs what needs an emulator, on one of our own or on the one of AWS_ENDPOINT_URL.
 *
 * @param {string[]} projects of vitest's configuration
 * @param {Request} options
 * @param {number} port
 * @param {string} folder
 */
async function testDeployed(projects, { gateway, vitest }, port, folder) {
  let total = NOTHING;
  try {
    const market = await bringUp({ port, gateway, folder });
    const foreign = foreignEndpoint() === undefined ? {} : { E2E_FOREIGN: 'yes' };
    const env = { ...testEnvironment(market, gateway), ...foreign };
    for (const project of projects) total = add(total, await runProject(project, vitest, env, folder));
  } catch (error) {
    console.error(`\n${describeError(error)}`);
    total = add(total, { ...NOTHING, failed: 1, failures: ['bringing up the market'] });
  }
  return total;
}
