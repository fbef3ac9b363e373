import { describe, expect, it } from 'vitest';
import { goTo, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { post } from '../support/http-client.ts';
import { heldRental, registerItem, returnedRental, review } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';

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
    const { item, reservation } = await heldRental(await registerItem({ itemName }));
    const screens = [
      `?name=${encodeURIComponent(itemName)}`,
      `things/${item.itemNo}`,
      `rentals/${reservation.reservationNo}`,
    ];
    await expectText(screens, itemName);
  });

  it('is text in a review as well', async () => {
    const comment = Object.values(names).join(' ');
    const rental = await returnedRental();
    await review(rental, { comment, customerName: names.markup });
    const { itemNo } = rental.item;
    await expectText([`things/${itemNo}`, `reviews?item=${itemNo}`], comment);
  });

  it('with signs that turn the text around is refused by the market', async () => {
    expectProblem(await post('/items', { itemName: 'camera\u202egnp.exe', itemPrice: 1 }), 400, 'invalid-body');
  });

  /** Expects a text on each of these screens, as it was written, and nothing that it would be as markup. */
  async function expectText(screens: readonly string[], text: string): Promise<void> {
    const page = await board.open('no/such/screen', { viewport: { width: 320, height: 640 } });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    for (const screen of screens) {
      await goTo(page, screen);
      await page.locator('main').getByText(text, { exact: true }).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth'), screen).toBeLessThanOrEqual(320);
      expect(await page.locator('main img, main script, main b').count(), screen).toBe(0);
    }
    expect(dialogs).toEqual([]);
  }
});
