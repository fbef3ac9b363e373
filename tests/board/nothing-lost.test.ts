import { describe, expect, it } from 'vitest';
import { fillIn, newPerson, signIn, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { registerItem, returnedRental } from '../support/market.ts';

describe.skipIf(chromiumPath === undefined)('nothing is lost on the board (needs Chromium)', () => {
  const board = useBoard();

  it('by a reload: neither a review that is being typed, nor a search, nor the language', async () => {
    const { reservationNo } = (await returnedRental()).reservation;
    const page = await board.open(`rentals/${reservationNo}`);
    await page.getByText('2 stars', { exact: true }).locator('..').click();
    await page.getByLabel('A word (if you like)').fill('It rattled.');
    await page.reload();
    await expect.poll(() => page.getByLabel('A word (if you like)').inputValue()).toBe('It rattled.');
    expect(await page.getByRole('radio', { name: '2 stars' }).isChecked()).toBe(true);

    await page.getByRole('link', { name: 'Market', exact: true }).click();
    await page.getByRole('searchbox').fill('nobody lends this');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '한국어' }).click();
    await page.reload();
    await page.getByRole('searchbox', { name: '물건 이름으로 찾기' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('nobody lends this');
  });

  it('offline: what was seen last stays, with a sentence, and goes on by itself', async () => {
    const { itemNo, itemName } = await registerItem({ itemName: 'Projector' });
    const page = await board.open(`things/${itemNo}`);
    await page.getByLabel('Your name').fill('Nari');
    await page.context().setOffline(true);
    await page.getByText('You are offline. This is what you saw last.').waitFor();
    await page.getByRole('button', { name: 'Reserve for ₩100' }).click();
    await page.getByRole('alert').getByText('The market cannot be reached now.').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(itemName);
    await page.context().setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Reserve for ₩100' }).click();
    await page.getByRole('button', { name: 'Pay ₩100' }).waitFor();
  });
});

describe.skipIf(chromiumPath === undefined || environment.GDMARKET_EMULATOR === 'localstack')(
  'signing in on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it('midway brings people back to what they typed, also when they turn round before the end', async () => {
      const page = await board.open('mine/new');
      const name = page.getByLabel('Name', { exact: true });
      await name.fill('Half a sentence about a');
      await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
      await page.locator('input[name=username]').waitFor();
      await page.goBack();
      await expect.poll(() => name.inputValue()).toBe('Half a sentence about a');
      await signIn(page, await newPerson('Nari'));
      await expect.poll(() => name.inputValue()).toBe('Half a sentence about a');
      await page.getByRole('banner').getByText('Nari').waitFor();
    });

    it.each([
      ['was refused', 'error=access_denied&state=1'],
      ['belongs to another tab', 'code=1&state=2'],
      ['was never begun', ''],
    ])('that %s says so, and can be begun again', async (_, answer) => {
      const page = await board.open(`signed-in?${answer}`);
      await page.getByText('Signing in was not finished.').waitFor();
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await fillIn(page, await newPerson('Nari'));
    });

    it('and out forgets who it was', async () => {
      const page = await board.openFor(await newPerson('Nari'));
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      expect(await page.getByText('Nari').count()).toBe(0);
    });

    it('shows owners that their own things are theirs', async () => {
      const page = await board.openFor(await newPerson('Duri'));
      await page.getByRole('link', { name: 'My things' }).click();
      await page.getByRole('link', { name: 'List a thing' }).click();
      await page.getByLabel('Name', { exact: true }).fill(`Own ${Date.now()}`);
      await page.getByLabel(/^Price/).fill('100');
      await page.getByRole('button', { name: 'List it' }).click();
      await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
      await page.getByText('You have listed this thing yourself.').waitFor();
    });
  },
);
