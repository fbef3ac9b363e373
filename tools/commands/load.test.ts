import { describe, expect, it } from 'vitest';
import { loadCommand } from './load.ts';

describe('the options of npm run load', () => {
  it('are the original experiment unless told', () => {
    expect(loadCommand.read(['breaker'])).toMatchObject({
      load: 'breaker',
      clients: 10,
      seconds: 30,
      gateway: 'http',
      stage: 'local',
    });
  });

  it('take what is told', () => {
    const argv = [
      'breaker',
      '--clients',
      '4',
      '--seconds=20',
      '--seed=7',
      '--out=x',
      '--url=https://api/',
      '--stage=dev',
    ];
    expect(loadCommand.read(argv)).toMatchObject({
      clients: 4,
      seconds: 20,
      seed: 7,
      out: 'x',
      url: 'https://api',
      stage: 'dev',
    });
  });

  it('name one of three loads', () => {
    expect(loadCommand.read(['growth', '--rows', '1000000'])).toMatchObject({ load: 'growth', rows: 1_000_000 });
    expect(loadCommand.read(['availability', '--seconds', '120'])).toMatchObject({
      load: 'availability',
      seconds: 120,
    });
  });

  it.each([
    [[]],
    [['breaker', 'availability']],
    [['other']],
    [['breaker', '--clients', '0']],
    [['breaker', '--seconds', '19']],
    [['breaker', '--seconds', 'x']],
    [['breaker', '--gateway', 'soap']],
    [['breaker', '--url', 'https://api']],
    [['breaker', '--stage', 'dev']],
    [['breaker', '--url', 'https://api', '--stage', 'dev', '--gateway', 'rest']],
    [['breaker', '--url', 'https://api', '--stage', 'prod']],
    [['breaker', '--unknown']],
  ])('refuse %j with the usage', (argv) => {
    expect(() => loadCommand.read(argv)).toThrow(/Usage: npm run load/);
  });
});
