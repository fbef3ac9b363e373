import { mkdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runCommand } from '../lib/command.mjs';
import { deploy } from '../lib/deploy.mjs';
import { install } from '../lib/market.mjs';
import { flag } from '../lib/option-kinds.mjs';
import { defineCommand } from '../lib/options.mjs';
import { runFolder } from '../lib/paths.mjs';
import { freePort, portOf } from '../lib/ports.mjs';
import { step } from '../lib/progress.mjs';
import { exitCodeOf, NOTHING, summary } from '../lib/tally.mjs';
import { testEnvironment } from '../lib/test-environment.mjs';
import { describeError } from '../lib/user-error.mjs';
import { requireVitestArguments, runProject } from '../lib/vitest.mjs';
import { installLocalStack } from './lib/install.mjs';
import { startDocker } from './lib/start-docker.mjs';
import { startProcess } from './lib/start-process.mjs';
import { findTools } from './lib/tools.mjs';
import { chooseWay } from './lib/ways.mjs';

const GATEWAY = 'rest';
const NOT_POSSIBLE = 2;

/** One Python process serves everything: from a row to what it causes takes 0.2 s and, after a pause, more, against 15 ms on MiniStack. */
const TEMPER = { GDMARKET_EMULATOR: 'localstack', E2E_WAIT_FACTOR: '4', E2E_CLIENTS: '6' };

/** Its CloudFormation fails at changed functions, and then can neither update nor delete the stack. */
const AFRESH =
  'LocalStack takes changed code only when it is started afresh: end the one of AWS_ENDPOINT_URL and start it again.';

const command = defineCommand({
  name: 'npm run test:localstack',
  purpose: 'Runs the end-to-end tests on LocalStack, as a REST API.',
  examples: ['npm run test:localstack', 'npm run test:localstack -- tests/e2e/items.test.ts'],
  options: {
    'install-only': flag('install what is needed, and end'),
    'if-possible': flag('where no LocalStack can be had, end with 0 instead of 2'),
  },
  others: 'vitest',
  request: ({ values, others }) => ({ ...values, vitest: others }),
});

await runCommand(command, testOnLocalStack);

/**
 * @param {ReturnType<typeof command.read>} request
 * @returns {Promise<number>} exit code
 */
async function testOnLocalStack({ 'install-only': installOnly, 'if-possible': ifPossible, vitest }) {
  const tools = findTools();
  const way = chooseWay(tools);
  if (way.kind === 'none') {
    console.error(ifPossible ? `skipped: ${way.missing}` : way.missing);
    return ifPossible ? 0 : NOT_POSSIBLE;
  }
  await Promise.all([install(false), way.kind === 'process' && installLocalStack(tools.python)]);
  if (installOnly) return 0;
  await requireVitestArguments(vitest);
  const port = way.kind === 'foreign' ? portOf(way.endpoint) : await freePort();
  const folder = runFolder(`localstack-${port}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tally = await testDeployed(way, port, folder, vitest);
  const code = exitCodeOf(tally);
  if (code === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`\nLogs and reports are in ${relative('', folder)}.`);
  console.log(`\n${summary(tally)}`);
  return code;
}

/**
 * @param {Exclude<import('./lib/ways.mjs').Way, { kind: 'none' }>} way
 * @param {number} port
 * @param {string} folder
 * @param {string[]} vitest its arguments
 */
async function testDeployed(way, port, folder, vitest) {
  try {
    const market = await deploy({ folder, gateway: GATEWAY }, () => provide(way, port, folder));
    return await runProject('e2e', vitest, { ...testEnvironment(market, GATEWAY), ...TEMPER }, folder);
  } catch (error) {
    console.error(`\n${describeError(error)}`);
    if (way.kind === 'foreign') console.error(AFRESH);
    return { ...NOTHING, failed: 1, failures: ['bringing up the market'] };
  }
}

/**
 * @param {Exclude<import('./lib/ways.mjs').Way, { kind: 'none' }>} way
 * @param {number} port
 * @param {string} folder
 * @returns {Promise<string>} the endpoint
 */
async function provide(way, port, folder) {
  if (way.kind === 'foreign') return way.endpoint;
  const start = way.kind === 'docker' ? startDocker : startProcess;
  return step(`Starting LocalStack on port ${port}`, () => start(port, folder));
}
