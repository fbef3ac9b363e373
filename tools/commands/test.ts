import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installEmulator } from '../bootstrap/install-python.mjs';
import { describeError } from '../bootstrap/user-error.mjs';
import { clientEnvironment, NOWHERE } from '../emulator/environment.ts';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { freePort, portOf } from '../emulator/ports.ts';
import { bringUp } from '../market/market.ts';
import { inRunFolder } from '../market/run-folder.ts';
import { defineCommand } from '../options/define-command.ts';
import { flag, gateway } from '../options/kinds.ts';
import { add, exitCodeOf, NOT_BROUGHT_UP, NOTHING, summary, type Tally } from '../vitest/tally.ts';
import { testEnvironment } from '../vitest/test-environment.ts';
import { type Place, requireVitestArguments, runParts, runProjects } from '../vitest/vitest.ts';

export const testCommand = defineCommand({
  name: 'npm test',
  purpose: 'Runs the tests, those on a deployed market on an emulator of their own. Everything, unless told.',
  examples: ['npm test', "npm run test:unit -- functions/item -t 'two renters'", 'npm run test:e2e -- --gateway rest'],
  options: { unit: flag('those that need no emulator'), e2e: flag('those on a deployed market'), gateway: gateway() },
  others: 'vitest',
  request: ({ values, others }) => ({ ...values, gateway: values.gateway ?? 'http', vitest: others }),
  async run(request) {
    const { unit, e2e, vitest } = request;
    const everything = unit === e2e;
    const alone = everything ? ['unit', 'simulation'] : unit ? ['unit'] : [];
    const deployed = everything ? ['integration', 'drills'] : e2e ? ['drills'] : undefined;
    const foreign = foreignEndpoint();
    if (deployed !== undefined && foreign === undefined) await installEmulator();
    await requireVitestArguments(vitest);
    const port = foreign === undefined ? await freePort() : portOf(foreign);

    let total = NOTHING;
    const code = await inRunFolder(`test-${port}`, async (folder) => {
      const nowhere = clientEnvironment(NOWHERE);
      // Who tests a market waits for it half of the time: meanwhile run those that need none.
      const withoutMarket = runProjects(alone, vitest, nowhere, folder);
      if (deployed !== undefined) total = await testDeployed(deployed, request, port, folder);
      total = add(await withoutMarket, total);
      return exitCodeOf(total);
    });
    console.log(`\n${summary(total)}`);
    return code;
  },
});

/** Markets at once, of 1.5 GB each. */
const MARKETS = 3;
/** Several for each market, so that all markets end at about the same time; each has one of the longest files. */
const PARTS = 18;

type Request = Pick<ReturnType<typeof testCommand.read>, 'gateway' | 'vitest'>;

/**
 * Runs the tests that need an emulator, on new ones or on the one of AWS_ENDPOINT_URL: first the projects that want a
 * fresh market, then the end-to-end tests. Those wait for the market most of the time: without a filter, they run in
 * parts on several markets at once.
 */
async function testDeployed(
  first: readonly string[],
  { gateway: kind, vitest }: Request,
  port: number,
  folder: string,
): Promise<Tally> {
  // Nobody brings PostgreSQL to somebody else's emulator.
  const foreign = foreignEndpoint() !== undefined;
  const open = async (on: number, files: string): Promise<Place> => {
    const market = await bringUp({ port: on, gateway: kind, folder: files, ledger: !foreign });
    return { env: { ...testEnvironment(market, kind), ...(foreign && { E2E_FOREIGN: 'yes' }) }, folder: files };
  };
  try {
    const one = open(port, folder);
    if (foreign || vitest.length > 0) {
      const { env } = await one;
      return await runProjects([...first, 'e2e'], vitest, env, folder);
    }
    const fresh = one.then(async (place) => ({
      ...place,
      tally: await runProjects(first, [], place.env, folder),
    }));
    const others = Array.from({ length: MARKETS - 1 }, async (_, index) => {
      const files = join(folder, `market-${index + 2}`);
      mkdirSync(files);
      return open(await freePort(), files);
    });
    const parts = await runParts('e2e', PARTS, [fresh, ...others]);
    return add((await fresh).tally, parts);
  } catch (error) {
    console.error(`\n${describeError(error)}`);
    return NOT_BROUGHT_UP;
  }
}
