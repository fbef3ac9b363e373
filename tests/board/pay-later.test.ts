import { describe, expect, it } from 'vitest';
import { dayAfter, marketDay } from '#contracts/days/civil-day.ts';
import { useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { letTimePass } from '../support/let-time-pass.ts';
import { confirmed, registerItem, reserve } from '../support/market.ts';
import { words } from './words.ts';

const WIDTH = 360;

const says = {
  en: {
    later: 'Paid later',
    when: /^You can pay from .+ on\. You will be told\.$/,
    until: /^The reservation ends if it is not paid by/,
  },
  ko: {
    later: '나중에 결제',
    when: /부터 결제할 수 있어요\. 그때 알려 드릴게요\.$/,
    until: /까지 결제하지 않으면 예약이 풀려요\.$/,
  },
} as const;

describe.skipIf(chromiumPath === undefined)('a rental that is paid later, on the board (needs Chromium)', () => {
  const board = useBoard();

  it.each(['en', 'ko'] as const)('says when it is paid, and offers it then and not before, in %s', async (language) => {
    const [text, own] = [words[language], says[language]];
    const { itemNo } = await registerItem({ itemPrice: 12_000 });
    const today = marketDay({ now: () => new Date().toISOString() });
    const days = { from: dayAfter(today, 20), to: dayAfter(today, 21), itemPrice: 12_000 };
    const { reservationNo } = await confirmed(await reserve(itemNo, days));
    const options = { locale: text.locale, viewport: { width: WIDTH, height: 800 } };
    const page = await board.open(`rentals/${reservationNo}`, options);
    await page.getByText(own.when).waitFor();
    await page.getByText(own.until).waitFor();
    await page.getByText(own.later, { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: text.pay }).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);

    // It comes near while somebody looks.
    const soon = Math.ceil(Date.now() / 1000) + 5;
    await letTimePass(reservationNo, soon, soon + 86_400);
    await page.reload();
    await page.getByRole('button', { name: text.pay }).click();
    await page.getByText(text.paid).waitFor();
  });
});
