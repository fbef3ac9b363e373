import { describe, expect, it } from 'vitest';
import { useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { signsInAt } from './issuer.fixture.ts';

describe.skipIf(chromiumPath === undefined)(
  'a reload of the board, with an issuer that knows its people (needs Chromium)',
  () => {
    const board = useBoard();

    it('asks the issuer without a page, and loses neither who it is nor what is typed', async () => {
      const page = await board.open('no/such/screen');
      const issuer = await signsInAt(page, { customerId: 7, name: 'Nari' });
      await page.goto(page.url().replace('no/such/screen', 'mine/new'));
      await page.getByLabel('Name', { exact: true }).fill('Half a');
      await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('banner').getByText('Nari').waitFor();
      expect(issuer.prompts).toEqual([null]);

      await page.reload();
      await page.getByRole('banner').getByText('Nari').waitFor();
      expect(issuer.prompts).toEqual([null, 'none']);
      expect(new URL(page.url()).pathname).toMatch(/\/mine\/new$/);
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Half a');

      // Whoever follows a link out of an e-mail comes in a tab of its own.
      const tab = await page.context().newPage();
      await issuer.signsInOn(tab);
      await tab.goto(page.url());
      await tab.getByRole('banner').getByText('Nari').waitFor();
      expect(issuer.prompts).toEqual([null, 'none', 'none']);
      await tab.close();

      issuer.endSession();
      await page.reload();
      await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).waitFor();
      expect(issuer.prompts).toEqual([null, 'none', 'none', 'none']);
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Half a');
      await page.reload();
      await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).waitFor();
      expect(issuer.prompts).toHaveLength(4);
    });
  },
);
