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
import { requireVitestArguments, runProjects } from '../vitest/vitest.ts';

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
    const deployed = everything ? ['integration', 'drills', 'e2e'] : e2e ? ['drills', 'e2e'] : [];
    const foreign = foreignEndpoint();
    if (deployed.length > 0 && foreign === undefined) await installEmulator();
    await requireVitestArguments(vitest);
    const port = foreign === undefined ? await freePort() : portOf(foreign);

    let total = NOTHING;
    const code = await inRunFolder(`test-${port}`, async (folder) => {
      total = await runProjects(alone, vitest, clientEnvironment(NOWHERE), folder);
      if (deployed.length > 0) total = add(total, await testDeployed(deployed, request, port, folder));
      return exitCodeOf(total);
    });
    console.log(`\n${summary(total)}`);
    return code;
  },
});

type Request = Pick<ReturnType<typeof testCommand.read>, 'gateway' | 'vitest'>;

/** Runs projects that need an emulator, on a new one or on the one of AWS_ENDPOINT_URL. */
async function testDeployed(
  projects: readonly string[],
  { gateway: kind, vitest }: Request,
  port: number,
  folder: string,
): Promise<Tally> {
  try {
    const market = await bringUp({ port, gateway: kind, folder });
    const foreign = foreignEndpoint() === undefined ? {} : { E2E_FOREIGN: 'yes' };
    return await runProjects(projects, vitest, { ...testEnvironment(market, kind), ...foreign }, folder);
  } catch (error) {
    console.error(`\n${describeError(error)}`);
    return NOT_BROUGHT_UP;
  }
}
