import { address, flag, gateway, port, stage } from './option-kinds.mjs';
import { defineCommand } from './options.mjs';
import { stageArguments } from './stage-arguments.mjs';

const DEFAULT_PORT = 4566;
const WHICH_PORT = 'the market of npm start on this port, instead of the last one started';

/**
 * @template {import('./options.mjs').Options} O
 * @param {import('./options.mjs').Typed<O>} typed
 */
const valuesOf = ({ values }) => values;

/**
 * Commands that take nothing but `--help`.
 *
 * @param {string} name
 * @param {string} purpose
 */
const withoutOptions = (name, purpose) =>
  defineCommand({ name, purpose, examples: [name], options: {}, request: valuesOf });

export const startCommand = defineCommand({
  name: 'npm start',
  purpose: 'Installs what is needed, starts an emulator of AWS, deploys the market to it and shows its requests.',
  examples: ['npm start', 'npm start -- --port 4600 --gateway rest'],
  options: {
    port: port(`the emulator's port (${DEFAULT_PORT} unless told)`),
    gateway: gateway(),
    verbose: flag('show every line that functions log'),
  },
  request: ({ values }) => ({ ...values, gateway: values.gateway ?? 'http', defaultPort: DEFAULT_PORT }),
});

export const testCommand = defineCommand({
  name: 'npm test',
  purpose: 'Runs the tests, those on a deployed market on an emulator of their own. Everything, unless told.',
  examples: ['npm test', "npm run test:unit -- functions/item -t 'two renters'", 'npm run test:e2e -- --gateway rest'],
  options: { unit: flag('those that need no emulator'), e2e: flag('those on a deployed market'), gateway: gateway() },
  others: 'vitest',
  request: ({ values, others }) => ({ ...values, gateway: values.gateway ?? 'http', vitest: others }),
});

export const urlCommand = defineCommand({
  name: 'npm run url',
  purpose: 'Prints the address of the running market, for programs.',
  examples: ['API=$(npm run -s url)', 'npm run -s url -- --port 4600'],
  options: { port: port(WHICH_PORT) },
  request: valuesOf,
});

export const demoCommand = defineCommand({
  name: 'npm run demo',
  purpose: 'Plays a whole rental and shows requests, answers and events.',
  examples: ['npm run demo', 'npm run demo -- --url https://market.example --stage dev'],
  options: {
    port: port(WHICH_PORT),
    url: address('a market elsewhere'),
    stage: stage('its stage: events are shown, by the AWS credentials of this shell'),
  },
  request({ values }) {
    const { url, port: here, stage: elsewhere } = values;
    if (url !== undefined && here !== undefined)
      throw new Error('--port is for a market on this machine, --url for one elsewhere.');
    if (url === undefined && elsewhere !== undefined) throw new Error('--stage goes with --url.');
    return values;
  },
});

export const synthCommand = defineCommand({
  name: 'npm run synth',
  purpose: 'Writes the CloudFormation templates of a stage to cdk.out. Needs neither account nor network.',
  examples: ['npm run synth -- --stage dev', 'npm run synth -- --stage prod --gateway rest'],
  options: {
    stage: stage('whose templates (local unless told)'),
    gateway: gateway(),
  },
  request: ({ values: { stage: name = 'local', gateway: kind = 'http' } }) => [
    '-c',
    `stage=${name}`,
    '-c',
    `gateway=${kind}`,
  ],
});

/**
 * A command for a stage on AWS, whose other arguments are CDK's.
 *
 * @param {string} name
 * @param {string} purpose
 */
const onAws = (name, purpose) =>
  defineCommand({
    name,
    purpose,
    examples: [`${name} -- --stage dev`, `${name} -- --stage prod --gateway rest`],
    options: { stage: stage('which stage'), gateway: gateway() },
    others: 'cdk',
    request: stageArguments,
  });

export const bootstrapCommand = onAws(
  'npm run bootstrap',
  'Makes what CDK needs in an account and region, once before the first deploy.',
);
export const destroyCommand = onAws('npm run destroy', 'Deletes the stacks of a stage; prod keeps its data.');
export const deployCommand = onAws(
  'npm run deploy',
  'Deploys a stage to AWS, with the account and region of this shell.',
);

export const installCommand = withoutOptions('node tools/install.mjs', 'Installs what the lock files name.');
export const checkCommand = withoutOptions(
  'npm run check',
  'Checks format, types, architecture, and what is written twice.',
);
export const benchCommand = withoutOptions(
  'npm run bench',
  'Measures what commands cost, and how large and quick to load functions are.',
);
export const publishContractsCommand = withoutOptions(
  'npm run contracts:publish',
  'Writes contracts/published after a compatible change of a contract.',
);
export const documentEventsCommand = withoutOptions('npm run docs:events', 'Writes docs/events from the contracts.');
