import { describe, expect, it } from 'vitest';
import { faultNames } from '#lab/chaos/harm/fault.ts';
import { chaosCommand } from './chaos.ts';

const ADDRESS = 'https://market.example';

describe('npm run chaos', () => {
  it('is a minute of everything for eight clients on a market of its own, unless told', () => {
    expect(chaosCommand.read([])).toEqual({
      clients: 8,
      seconds: 60,
      seed: undefined,
      faults: [...faultNames],
      gateway: 'http',
      here: false,
      port: undefined,
      url: undefined,
      stage: undefined,
    });
  });

  it('takes what is told', () => {
    const told = chaosCommand.read(['--clients', '2', '--seconds=5', '--seed=7', '--faults=kill,repeat', '--here']);
    expect(told).toMatchObject({ clients: 2, seconds: 5, seed: 7, faults: ['kill', 'repeat'], here: true });
    expect(chaosCommand.read(['--url', ADDRESS, '--stage', 'dev'])).toMatchObject({ url: ADDRESS, stage: 'dev' });
    expect(chaosCommand.read(['--stage', 'dev'])).toMatchObject({ url: undefined, stage: 'dev' });
  });

  it.each([
    [['--clients', '0'], /--clients wants a whole number from 1/],
    [['--seconds', 'x'], /--seconds wants/],
    [['--seed', '1.5'], /--seed wants/],
    [['--faults', 'fire'], /no fault "fire"/],
    [['--gateway', 'grpc'], /http or rest/],
    [['--here', '--gateway', 'rest'], /market of its own/],
    [['--url', ADDRESS], /--url goes with --stage/],
    [['--stage', 'dev', '--gateway', 'rest'], /market of its own/],
    [['--url', ADDRESS, '--stage', 'dev', '--here'], /--here is for stage local/],
    [['--url', ADDRESS, '--stage', 'prod'], /prod/],
    [['--stage', 'prod'], /prod/],
    [['--url', ADDRESS, '--stage', 'prod-anna'], /prod/],
    [['--unknown'], /Usage: npm run chaos/],
  ])('refuses %j', (argv, reason) => {
    expect(() => chaosCommand.read(argv)).toThrow(reason);
  });
});
