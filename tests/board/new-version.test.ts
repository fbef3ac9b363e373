import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { foundByAxe } from '../support/axe.ts';
import { useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { registerItem } from '../support/market.ts';

const says = {
  en: { locale: 'en-US', title: 'This screen was not loaded', again: 'Load again' },
  ko: { locale: 'ko-KR', title: '화면을 불러오지 못했어요', again: '다시 불러오기' },
} as const;

/** A deploy has replaced the code of the screen of a thing: so many times it is not there. Counts loads of the page. */
async function deployed(page: Page, times: number) {
  let loads = 0;
  let missing = times;
  page.on('load', () => {
    loads += 1;
  });
  await page.route(/\/assets\/thing\.screen-/, (route) => {
    missing -= 1;
    return missing < 0 ? route.continue() : route.fulfill({ status: 404, body: '' });
  });
  return () => loads;
}

describe.skipIf(chromiumPath === undefined)('a tab that is older than the board (needs Chromium)', () => {
  const board = useBoard();

  it('loads itself again, once, and shows what was asked for', async () => {
    const { itemNo, itemName } = await registerItem({ itemName: 'Projector' });
    const page = await board.open();
    await page.getByRole('searchbox').fill(itemName);
    const loads = await deployed(page, 1);
    await page.locator(`a[href="things/${itemNo}"]`).first().click();
    await page.getByRole('heading', { level: 1, name: itemName }).waitFor();
    await page.getByRole('button', { name: /^Reserve/ }).waitFor();
    expect(loads()).toBe(1);
  });

  it.each([
    ['en', 1_280],
    ['ko', 360],
  ] as const)(
    'says so when that does not help, and does not go in circles, in %s at %i px',
    async (language, width) => {
      const { locale, title, again } = says[language];
      const { itemNo, itemName } = await registerItem({ itemName: 'Lamp' });
      const page = await board.open('', { locale, viewport: { width, height: 800 } });
      await page.getByRole('searchbox').fill(itemName);
      const loads = await deployed(page, 1_000);
      await page.locator(`a[href="things/${itemNo}"]`).first().click();
      await expect.poll(loads).toBe(1);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await foundByAxe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(loads()).toBe(1);
      await page.unroute(/\/assets\/thing\.screen-/);
      await page.getByRole('button', { name: again }).click();
      await page.getByRole('heading', { level: 1, name: itemName }).waitFor();
    },
  );
});
