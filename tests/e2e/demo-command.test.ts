import { expect, it } from 'vitest';
import { api } from '../support/http-client.ts';
import { npmRun } from '../support/npm-run.ts';

it('npm run url prints the address of the market, and nothing else', async () => {
  expect(await npmRun('url')).toEqual({ code: 0, output: `${api}\n` });
});

it('npm run demo plays the whole scenario, and the renter is charged once', async () => {
  const { code, output } = await npmRun('demo');
  expect(output).toContain('The renter asked to pay three times and was charged once.\nEvery step went as it should.');
  expect(output).toMatch(/events: ItemRegistered item\/\d+/);
  expect(code).toBe(0);
});
