import { describe, expect, it } from 'vitest';
import { faultNames } from '../../tests/chaos/fault.ts';
import { chaosOptions } from './options.mjs';

const ADDRESS = 'https://market.example';

describe('chaosOptions', () => {
  it('is a minute of everything for eight clients on a market of its own, unless told', () => {
    expect(chaosOptions([], 42)).toEqual({
      clients: 8,
      seconds: 60,
      seed: 42,
      faults: [...faultNames],
      gateway: 'http',
      here: false,
      url: undefined,
      stage: 'local',
    });
  });

  it('takes what is told', () => {
    const told = chaosOptions(['--clients', '2', '--seconds=5', '--seed=7', '--faults=kill,repeat', '--here'], 42);
    expect(told).toMatchObject({ clients: 2, seconds: 5, seed: 7, faults: ['kill', 'repeat'], here: true });
    expect(chaosOptions(['--url', ADDRESS, '--stage', 'dev'], 1)).toMatchObject({ url: ADDRESS, stage: 'dev' });
  });

  it.each([
    [['--clients', '0'], /--clients wants a whole number from 1/],
    [['--seconds', 'x'], /--seconds wants/],
    [['--seed', '1.5'], /--seed wants/],
    [['--faults', 'fire'], /no fault "fire"/],
    [['--gateway', 'grpc'], /http or rest/],
    [['--here', '--gateway', 'rest'], /market of its own/],
    [['--url', ADDRESS], /--url goes with --stage/],
    [['--stage', 'dev'], /--stage goes with --url/],
    [['--url', ADDRESS, '--stage', 'dev', '--here'], /without --here/],
    [['--url', ADDRESS, '--stage', 'prod'], /prod/],
    [['--unknown'], /Usage: npm run chaos/],
  ])('refuses %j', (argv, reason) => {
    expect(() => chaosOptions(argv, 1)).toThrow(reason);
  });
});
