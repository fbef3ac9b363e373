import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { refuseTakenByNpm, wantsHelp } from '../options/define-command.ts';
import { chaosCommand } from './chaos.ts';
import { configCommand } from './config.ts';
import { demoCommand } from './demo.ts';
import { commands } from './index.ts';
import { loadCommand } from './load.ts';
import { deployCommand } from './on-aws.ts';
import { startCommand } from './start.ts';
import { synthCommand } from './synth.ts';
import { testCommand } from './test.ts';
import { tokenCommand } from './token.ts';
import { urlCommand } from './url.ts';

const all = await Promise.all(Object.values(commands).map((load) => load()));
const letOthersThrough = [
  'npm test',
  'npm run test:localstack',
  'npm run test:schemathesis',
  'npm run bootstrap',
  'npm run deploy',
  'npm run destroy',
];

describe.each(all)('$name', (command) => {
  const { name } = command;

  it('has help with an example, in 110 columns', () => {
    expect(command.help).toMatch(new RegExp(`For example:\\n +\\S*.*${name.split(' ').at(-1)}`));
    for (const option of command.options) expect(command.help).toContain(`--${option}`);
    for (const line of command.help.split('\n').slice(3)) expect(line.length).toBeLessThanOrEqual(110);
  });

  it.skipIf(letOthersThrough.includes(name))('refuses what it does not understand, and says how it is used', () => {
    expect(() => command.read(['--prot', '1'])).toThrow(/Unknown option '--prot'[\s\S]*\nUsage: .*\n +.* -- --help/);
  });
});

it('every npm script runs one of them', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const [script, line] of Object.entries(scripts)) {
    const [, name = ''] = /^exec node tools\/bootstrap\/run\.mjs (\S+)/.exec(String(line)) ?? [];
    expect(commands, script).toHaveProperty([name]);
    expect(script.startsWith(name), script).toBe(true);
  }
});

it.each([[startCommand], [urlCommand], [demoCommand], [synthCommand]])(
  '$name takes no argument without a name',
  (command) => {
    expect(() => command.read(['4600'])).toThrow("Unexpected argument '4600'");
  },
);

it('npm start takes a port and a gateway', () => {
  expect(startCommand.read([])).toEqual({
    port: undefined,
    defaultPort: 4566,
    empty: false,
    gateway: 'http',
    ledger: false,
    verbose: false,
  });
  expect(startCommand.read(['--port', '4600', '--gateway=rest'])).toMatchObject({ port: 4600, gateway: 'rest' });
  expect(() => startCommand.read(['--port'])).toThrow('argument missing');
  expect(() => startCommand.read(['--gateway', 'soap'])).toThrow('--gateway is http or rest, not "soap".');
});

describe('npm test', () => {
  it('runs everything unless told', () => {
    expect(testCommand.read([])).toEqual({ unit: false, e2e: false, gateway: 'http', vitest: [] });
  });

  it('hands what is not its own to vitest', () => {
    const argv = ['--e2e', 'rental', '-t', 'pays once', '--gateway', 'rest', '--', '--bail=1'];
    const vitest = ['rental', '-t', 'pays once', '--bail=1'];
    expect(testCommand.read(argv)).toEqual({ unit: false, e2e: true, gateway: 'rest', vitest });
  });

  it('does not take an option without its value', () => {
    expect(() => testCommand.read(['--gateway'])).toThrow('--gateway wants a value: --gateway http|rest.');
  });
});

it('a port is the same in every command that looks for the market', () => {
  for (const command of [urlCommand, demoCommand])
    expect(command.read(['--port', '4600'])).toMatchObject({ port: 4600 });
  expect(configCommand.read(['get', '--port=4600'])).toMatchObject({ port: 4600 });
  expect(tokenCommand.read(['renter', '--port=4600'])).toMatchObject({ port: 4600 });
  expect(loadCommand.read(['breaker', '--port', '4600'])).toMatchObject({ port: 4600 });
  expect(chaosCommand.read(['--here', '--port', '4600'])).toMatchObject({ port: 4600 });
});

describe('npm run token', () => {
  it('is for one of the local people', () => {
    expect(tokenCommand.read(['renter'])).toEqual({ role: 'renter', stage: 'local', port: undefined });
    for (const argv of [[], ['anna'], ['owner', 'renter']])
      expect(() => tokenCommand.read(argv)).toThrow('Say whose token: owner|renter|operator.\nUsage: npm run token');
  });

  it('says how people of other stages sign in', async () => {
    await expect(tokenCommand.run(['renter', '--stage', 'dev'])).rejects.toThrow(
      /SignInPages of gdmarket-dev-identity \(docs\/deploying\.md#people\)/,
    );
  });
});

it.each([[['--url', 'https://a.example', '--port', '1']], [['--stage', 'dev']]])('npm run demo refuses %j', (argv) => {
  expect(() => demoCommand.read(argv)).toThrow('Usage: npm run demo');
});

describe('a stage', () => {
  it('is said to synth as to every command', () => {
    expect(synthCommand.read([])).toEqual(['-c', 'stage=local', '-c', 'gateway=http']);
    expect(synthCommand.read(['--stage', 'prod', '--gateway', 'rest'])).toEqual([
      '-c',
      'stage=prod',
      '-c',
      'gateway=rest',
    ]);
  });

  it.each([
    [
      ['--stage', 'dev'],
      ['-c', 'stage=dev'],
    ],
    [
      ['-c', 'stage=dev', '--force'],
      ['-c', 'stage=dev', '--force'],
    ],
    [
      ['--context', 'stage=prod'],
      ['--context', 'stage=prod'],
    ],
    [['--context=stage=prod'], ['--context=stage=prod']],
    [['-cstage=prod'], ['-cstage=prod']],
    [
      ['--stage=dev', '--gateway', 'rest', '--force'],
      ['-c', 'stage=dev', '-c', 'gateway=rest', '--force'],
    ],
  ])('is said to deploy by %j, also in the words of CDK', (argv, args) => {
    expect(deployCommand.read(argv)).toEqual(args);
  });

  it.each([[[]], [['-c', 'gateway=rest']], [['stage=dev']]])('is not said to deploy by %j', (argv) => {
    expect(() => deployCommand.read(argv)).toThrow('Say which stage: --stage dev');
  });

  it('is said once', () => {
    expect(() => deployCommand.read(['--stage', 'dev', '-c', 'stage=prod'])).toThrow('The stage is named twice.');
  });
});

it('help is wanted before --, and not behind it', () => {
  expect([['--help'], ['-h'], ['--port', '1', '--help']].every(wantsHelp)).toBe(true);
  expect([[], ['--', '--help'], ['help']].some(wantsHelp)).toBe(false);
});

describe('an option that npm took for its own', () => {
  const npm = { npm_lifecycle_event: 'start' };

  it('is refused with what to type', () => {
    expect(() => refuseTakenByNpm(startCommand, { ...npm, npm_config_port: '4600' })).toThrow(
      'npm took --port for its own option. Put -- before it: npm start -- --port …',
    );
    expect(() => refuseTakenByNpm(chaosCommand, { ...npm, npm_config_here: 'true' })).toThrow(
      'npm run chaos -- --here',
    );
  });

  it('is none where there was none, and where npm runs nothing', () => {
    expect(() =>
      refuseTakenByNpm(startCommand, { ...npm, npm_config_registry: 'x', npm_config_port: '' }),
    ).not.toThrow();
    expect(() => refuseTakenByNpm(startCommand, { npm_config_port: '4600' })).not.toThrow();
  });
});
