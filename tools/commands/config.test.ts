import { describe, expect, it } from 'vitest';
import { configCommand } from './config.ts';

describe('npm run config', () => {
  it.each([
    [['get'], { verb: 'get', stage: 'local' }],
    [['get', 'payment'], { verb: 'get', stage: 'local', name: { group: 'payment' } }],
    [['get', 'provider.latencyMs'], { verb: 'get', stage: 'local', name: { group: 'provider', field: 'latencyMs' } }],
    [['--stage', 'prod', 'get'], { verb: 'get', stage: 'prod' }],
    [
      ['set', 'item.timeoutMs', '700', '--stage=dev'],
      { verb: 'set', stage: 'dev', name: { group: 'item', field: 'timeoutMs' }, value: '700' },
    ],
    [['set', 'payment', '{}'], { verb: 'set', stage: 'local', name: { group: 'payment' }, value: '{}' }],
    [
      ['set', 'payment.pauseMs', '-5', '--stage', 'dev'],
      { verb: 'set', stage: 'dev', name: { group: 'payment', field: 'pauseMs' }, value: '-5' },
    ],
  ])('reads %j', (argv, command) => {
    expect(configCommand.read(argv)).toEqual(command);
  });

  it.each([
    [['get', 'refund.timeoutMs'], /^There is no setting refund\.timeoutMs\. There are payment\.\{timeoutMs|windowMs/],
    [['get', 'payment.timeout'], 'There is no setting payment.timeout: payment has '],
    [['get', 'payment.timeoutMs.more'], 'There is no setting payment.timeoutMs.more.'],
    [['get', 'constructor'], 'There is no setting constructor.'],
    [['get', 'payment.toString'], 'There is no setting payment.toString'],
    [['get', '--stage', 'test'], '--stage is local, dev or prod (or one of your own, as in dev-anna), not "test".'],
    [['get', '--stag', 'dev'], "Unknown option '--stag'"],
    [['get', '--stage', 'dev', '--port', '4600'], '--port is for stage local.'],
    [[], 'Usage: npm run config'],
    [['put', 'payment.timeoutMs', '1'], 'Usage: npm run config'],
    [['set', 'payment.timeoutMs'], 'Usage: npm run config'],
    [['get', 'payment', '5'], 'Usage: npm run config'],
    [['set', 'payment.timeoutMs', '1', '2'], '"2" is too much.'],
  ])('refuses %j', (argv, sentence) => {
    expect(() => configCommand.read(argv)).toThrow(sentence);
  });
});
