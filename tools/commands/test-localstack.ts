import { step } from '../bootstrap/progress.mjs';
import { describeError } from '../bootstrap/user-error.mjs';
import { freePort, portOf } from '../emulator/ports.ts';
import { installLocalStack } from '../localstack/install.ts';
import { startDocker } from '../localstack/start-docker.ts';
import { startProcess } from '../localstack/start-process.ts';
import { findTools } from '../localstack/tools.ts';
import { chooseWay, type Way } from '../localstack/ways.ts';
import { deploy } from '../market/deploy.ts';
import { inRunFolder } from '../market/run-folder.ts';
import { defineCommand } from '../options/define-command.ts';
import { flag } from '../options/kinds.ts';
import { exitCodeOf, NOT_BROUGHT_UP, NOTHING, summary, type Tally } from '../vitest/tally.ts';
import { testEnvironment } from '../vitest/test-environment.ts';
import { requireVitestArguments, runProjects } from '../vitest/vitest.ts';

const GATEWAY = 'rest';
const NOT_POSSIBLE = 2;

/**
 * LocalStack is slower, because one Python process serves everything: an effect follows its row after 0.2 s, or more
 * after a pause, against 15 ms on MiniStack.
 */
const TEMPER = { GDMARKET_EMULATOR: 'localstack', E2E_WAIT_FACTOR: '4', E2E_CLIENTS: '6' };

/** LocalStack's CloudFormation fails at changed functions; afterwards it can neither update nor delete the stack. */
const AFRESH =
  'LocalStack takes changed code only when it is started afresh: end the one of AWS_ENDPOINT_URL and start it again.';

export const testLocalStackCommand = defineCommand({
  name: 'npm run test:localstack',
  purpose: 'Runs the end-to-end tests on LocalStack, as a REST API.',
  examples: ['npm run test:localstack', 'npm run test:localstack -- tests/e2e/items.test.ts'],
  options: {
    'install-only': flag('install what is needed, and end'),
    'if-possible': flag('where no LocalStack can be had, end with 0 instead of 2'),
  },
  others: 'vitest',
  request: ({ values, others }) => ({ ...values, vitest: others }),
  async run({ 'install-only': installOnly, 'if-possible': ifPossible, vitest }) {
    const tools = findTools();
    const way = chooseWay(tools);
    if (way.kind === 'none') {
      console.error(ifPossible ? `skipped: ${way.missing}` : way.missing);
      return ifPossible ? 0 : NOT_POSSIBLE;
    }
    if (way.kind === 'process') await installLocalStack(tools.python);
    if (installOnly) return 0;
    await requireVitestArguments(vitest);
    const port = way.kind === 'foreign' ? portOf(way.endpoint) : await freePort();
    let tally = NOTHING;
    const code = await inRunFolder(`localstack-${port}`, async (folder) => {
      tally = await testDeployed(way, port, folder, vitest);
      return exitCodeOf(tally);
    });
    console.log(`\n${summary(tally)}`);
    return code;
  },
});

type OpenWay = Exclude<Way, { kind: 'none' }>;

async function testDeployed(way: OpenWay, port: number, folder: string, vitest: readonly string[]): Promise<Tally> {
  try {
    const market = await deploy({ folder, gateway: GATEWAY, signInAt: undefined }, () => provide(way, port, folder));
    return await runProjects(['e2e'], vitest, { ...testEnvironment(market, GATEWAY), ...TEMPER }, folder);
  } catch (error) {
    console.error(`\n${describeError(error)}`);
    if (way.kind === 'foreign') console.error(AFRESH);
    return NOT_BROUGHT_UP;
  }
}

/** Brings LocalStack up and returns its endpoint. */
async function provide(way: OpenWay, port: number, folder: string): Promise<string> {
  if (way.kind === 'foreign') return way.endpoint;
  const start = way.kind === 'docker' ? startDocker : startProcess;
  return step(`Starting LocalStack on port ${port}`, () => start(port, folder));
}
