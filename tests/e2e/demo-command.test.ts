import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environment } from '../support/environment.ts';
import { api, send } from '../support/http-client.ts';
import { npmRun } from '../support/npm-run.ts';
import { type Undo, withVariables } from '../support/switches.ts';

const { GDMARKET_EMULATOR } = environment;

it('npm run url prints the address of the market, and nothing else', async () => {
  expect(await npmRun('url')).toEqual({ code: 0, output: `${api}\n` });
});

it('npm run demo plays the whole scenario, and the renter is charged once', async () => {
  const { code, output } = await npmRun('demo');
  expect(output).toContain('The renter asked to pay three times and was charged once.\nEvery step went as it should.');
  expect(output).toMatch(/events: ItemRegistered item\/\d+/);
  expect(code).toBe(0);
});

describe('where everybody signs in', () => {
  let undo: Undo = async () => undefined;
  beforeAll(async () => {
    undo = await withVariables(['item', 'reservation', 'payment', 'review', 'projections'], { SIGN_IN: 'required' });
  });
  afterAll(() => undo());

  it.skipIf(GDMARKET_EMULATOR === 'localstack')(
    'npm run demo -- --smoke rents a marked item and removes it',
    async () => {
      const { code, output } = await npmRun('demo', '--smoke');
      expect(output).toMatch(
        /^item (\d+) registered\n {2}the view shows it\nreservation \d+ made and confirmed\n {2}paid\n {2}cancelled, and the item is free again\nitem \1 removed\n$/,
      );
      expect(code).toBe(0);
      const [, itemNo] = /item (\d+) registered/.exec(output) ?? [];
      expect((await send('GET', `/items/${itemNo}`)).status).toBe(404);
    },
  );
});
