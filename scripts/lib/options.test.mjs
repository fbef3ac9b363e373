import { describe, expect, it } from 'vitest';
import { saysStage, startOptions, testOptions } from './options.mjs';

describe('npm start', () => {
  it('has defaults', () => {
    expect(startOptions([])).toEqual({ port: 4566, gateway: 'http', verbose: false });
  });

  it('takes a port and a gateway', () => {
    expect(startOptions(['--port', '4600', '--gateway=rest'])).toMatchObject({ port: 4600, gateway: 'rest' });
  });

  it.each([[['--prot', '1']], [['4600']], [['--port']]])('refuses %s with the usage', (argv) => {
    expect(() => startOptions(argv)).toThrow(/Usage: npm start/);
  });

  it('refuses another gateway', () => {
    expect(() => startOptions(['--gateway', 'soap'])).toThrow('--gateway is http or rest, not "soap".');
  });
});

describe('npm test', () => {
  it('runs everything unless told', () => {
    expect(testOptions([])).toEqual({ unit: false, e2e: false, gateway: 'http', vitest: [] });
  });

  it('hands what is not its own to vitest', () => {
    const options = testOptions(['--e2e', 'rental', '-t', 'pays once', '--gateway', 'rest', '--', '--bail=1']);
    expect(options).toEqual({
      unit: false,
      e2e: true,
      gateway: 'rest',
      vitest: ['rental', '-t', 'pays once', '--bail=1'],
    });
  });
});

describe('npm run deploy', () => {
  it.each([[['-c', 'stage=dev']], [['--context', 'stage=prod']], [['--context=stage=prod']], [['-cstage=prod']]])(
    'is told the stage by %s',
    (argv) => {
      expect(saysStage(argv)).toBe(true);
    },
  );

  it.each([[[]], [['-c', 'gateway=rest']], [['stage=dev']], [['--stage', 'dev']]])('is told no stage by %s', (argv) => {
    expect(saysStage(argv)).toBe(false);
  });
});
