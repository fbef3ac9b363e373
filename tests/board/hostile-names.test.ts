import { describe, expect, it } from 'vitest';
import { useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { post } from '../support/http-client.ts';
import { heldRental, registerItem, returnedRental, review } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';

const NARROW = { viewport: { width: 320, height: 640 } };

/** Names that people may give to a thing, and that break screens which take them for markup or for short. */
const names = {
  markup: `<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;b&gt;</h1>`,
  'one hundred emoji': '🧨'.repeat(100).slice(0, 100),
  'families of emoji': '👨‍👩‍👧‍👦'.repeat(9),
  'a long word': 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2),
  'a long Korean word': '가나다라마바사아자차'.repeat(10),
  'Arabic and Hebrew': 'كاميرا קאמרה camera',
  'a template': '{{constructor}} #{7*7} %s %n javascript:alert(3)',
};

describe.skipIf(chromiumPath === undefined)('what people write on the board (needs Chromium)', () => {
  const board = useBoard();

  it.each(Object.entries(names))('is text, and fits a narrow screen: %s', async (_, itemName) => {
    const rental = await returnedRental(await registerItem({ itemName }));
    await review(rental, { comment: itemName, customerName: itemName });
    const held = await heldRental(await registerItem({ itemName }));
    const { itemNo } = held.item;
    const page = await board.open('', NARROW);
    page.on('dialog', (dialog) => dialog.dismiss().then(() => Promise.reject(new Error('a script ran'))));
    for (const screen of [
      `?name=${encodeURIComponent(itemName)}`,
      `things/${itemNo}`,
      `things/${rental.item.itemNo}`,
      `rentals/${held.reservation.reservationNo}`,
      `reviews?item=${rental.item.itemNo}`,
    ]) {
      await page.goto(new URL(screen, page.url().replace(/(?<=\/board\/).*/, '')).href);
      await page.locator('main').getByText(itemName, { exact: true }).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth'), screen).toBeLessThanOrEqual(320);
      expect(await page.locator('main img, main script, main b').count(), screen).toBe(0);
    }
  });

  it('with signs that turn the text around is refused by the market', async () => {
    expectProblem(await post('/items', { itemName: 'camera\u202egnp.exe', itemPrice: 1 }), 400, 'invalid-body');
  });
});
