import { defaultGuardSettings } from '@gdmarket/resilience';
import { expect, it } from 'vitest';
import { guardAsDeployed } from '../support/config.ts';
import { environment } from '../support/environment.ts';
import { npmRun } from '../support/npm-run.ts';

guardAsDeployed('payment');

const npmRunConfig = (...argv: readonly string[]) => npmRun('config', ...argv, '--stage', environment.GDMARKET_STAGE);

it('npm run config shows settings, changes one, and refuses a bad value in a sentence', async () => {
  const set = await npmRunConfig('set', 'payment.timeoutMs', '620');
  expect(set).toEqual({ code: 0, output: `payment.timeoutMs: ${defaultGuardSettings.timeoutMs} → 620\n` });
  expect(await npmRunConfig('get', 'payment.timeoutMs')).toEqual({ code: 0, output: '620\n' });
  expect((await npmRunConfig('get')).output).toMatch(/^provider\.latencyMs +\d+$/m);
  const refused = await npmRunConfig('set', 'payment.timeoutMs', '49');
  expect(refused.code).toBe(1);
  expect(refused.output.trim()).toBe('Nothing is changed: payment.timeoutMs must be between 50 and 5000.');
  expect(await npmRunConfig('get', 'payment.timeoutMs')).toEqual({ code: 0, output: '620\n' });
});
