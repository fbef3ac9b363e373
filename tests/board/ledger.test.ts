import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { foundByAxe } from '../support/axe.ts';
import { goTo, newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment, hasBooks } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { api } from '../support/http-client.ts';
import { paidRental } from '../support/market.ts';
import { emptyBooks, emptyDay, fullBooks } from './fixed-books.fixture.ts';

const WIDTH = 360;
/** More steps of the tab key than the screen has places to stop at. */
const MOST_STEPS = 60;

const says = {
  en: {
    locale: 'en-GB',
    balances: 'Balances now',
    accounts: ['Captured', 'Depositors', 'Deposits reserved', 'Held', 'Deposits kept', 'Renters', 'To be given back'],
    renters: '-₩147,000',
    balanced: 'Debits and credits agree.',
    differ: 'Debits and credits differ by ₩7. See the runbook.',
    close: /^Close of /,
    notOver: 'This day has not ended yet.',
    none: 'No money has moved yet.',
    noneByThen: 'No money had moved by then.',
    noBooks: 'This market keeps no books.',
    dayBefore: 'Day before',
    dayAfter: 'Day after',
    download: 'Download as CSV',
    notDownloaded: 'It was not downloaded. Please try again.',
    again: 'Try again',
  },
  ko: {
    locale: 'ko-KR',
    balances: '지금 잔액',
    accounts: ['받은 돈', '보증금 낸 사람', '잡아 둔 보증금', '승인된 돈', '받은 보증금', '빌리는 사람', '돌려줄 돈'],
    renters: '-147,000원',
    balanced: '차변과 대변이 맞아요.',
    differ: '차변과 대변이 7원 어긋나요. 런북을 봐 주세요.',
    close: / 마감$/,
    notOver: '아직 끝나지 않은 날이에요.',
    none: '아직 움직인 돈이 없어요.',
    noneByThen: '그날까지 움직인 돈이 없어요.',
    noBooks: '이 마켓은 장부를 쓰지 않아요.',
    dayBefore: '전날',
    dayAfter: '다음 날',
    download: 'CSV로 내려받기',
    notDownloaded: '내려받지 못했어요. 다시 시도해 주세요.',
    again: '다시 시도',
  },
} as const;

type Language = keyof typeof says;

describe.skipIf(chromiumPath === undefined || environment.GDMARKET_EMULATOR === 'localstack')(
  'the books on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it.skipIf(!hasBooks).each(['en', 'ko'] as const)(
      'show what a rental has moved, day by day with the keyboard alone, and a day as a file, in %s',
      async (language) => {
        const { reservation } = await paidRental();
        const text = says[language];
        const page = await operatorIn(language);
        await goTo(page, 'operator/ledger');
        await see(page.getByRole('table', { name: text.balances }).getByRole('row').nth(1));
        await page.getByText(text.balanced).waitFor();
        await page.getByText(text.notOver).waitFor();
        await fitsAndIsFit(page);

        const close = page.getByRole('heading', { level: 2, name: text.close });
        const today = await close.textContent();
        const [before, after] = [text.dayBefore, text.dayAfter].map((name) => page.getByRole('button', { name }));
        if (before === undefined || after === undefined) throw new Error('no buttons');
        expect(await after.getAttribute('aria-disabled')).toBe('true');
        await stepTo(page, before);
        await page.keyboard.press('Enter');
        await expect.poll(() => close.textContent()).not.toBe(today);
        await page.getByText(text.notOver).waitFor({ state: 'hidden' });
        expect(await hasFocus(before)).toBe(true);
        await page.keyboard.press('Tab');
        expect(await after.getAttribute('aria-disabled')).toBe('false');
        await page.keyboard.press('Enter');
        await expect.poll(() => close.textContent()).toBe(today);
        await page.keyboard.press('Enter');
        expect(await close.textContent()).toBe(today);

        await page.keyboard.press('Tab');
        const lines = await eventually(async () => {
          const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
          expect(file.suggestedFilename()).toMatch(/^transfers-\d{4}-\d{2}-\d{2}\.csv$/);
          const found = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
          expect(found.filter((line) => line.split(',')[1] === String(reservation.reservationNo))).toHaveLength(1);
          return found;
        });
        expect(lines[0]).toBe('at,paymentNo,debit,credit,amount,currency,eventType,eventId,line');
      },
    );

    it.each(['en', 'ko'] as const)('name every account, and say when the sums are wrong, in %s', async (language) => {
      const text = says[language];
      const page = await operatorIn(language);
      const standings = fullBooks.standings.map((one) => ({ ...one, trialBalance: 7 }));
      await answer(page, { books: { ...fullBooks, standings }, day: emptyDay });
      await goTo(page, 'operator/ledger');
      const table = page.getByRole('table', { name: text.balances });
      await table.getByText(text.renters, { exact: true }).waitFor();
      expect(await table.locator('tbody th').allTextContents()).toEqual(text.accounts);
      await page.getByText(text.differ).waitFor();
      await fitsAndIsFit(page);
    });

    it.each(['en', 'ko'] as const)('are empty, fail and come back, in %s', async (language) => {
      const text = says[language];
      const page = await operatorIn(language);
      await answer(page, { books: 500, day: 500 });
      await goTo(page, 'operator/ledger');
      await page.getByRole('alert').waitFor();
      await fitsAndIsFit(page);
      await answer(page, { books: emptyBooks, day: 500 });
      await page.getByRole('button', { name: text.again }).click();
      await page.getByText(text.none).waitFor();
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: text.download }).click();
      await page.getByRole('status').getByText(text.notDownloaded).waitFor();
      await answer(page, { books: emptyBooks, day: emptyDay });
      await page.getByRole('button', { name: text.again }).click();
      await page.getByText(text.noneByThen).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      await fitsAndIsFit(page);
    });

    it.each(['en', 'ko'] as const)('are said to be off where a market keeps none, in %s', async (language) => {
      const page = await operatorIn(language);
      await answer(page, { books: 404, day: 404 });
      await goTo(page, 'operator/ledger');
      await page.getByText(says[language].noBooks).waitFor();
      await fitsAndIsFit(page);
    });

    async function operatorIn(language: Language): Promise<Page> {
      const { locale } = says[language];
      const options = { locale, reducedMotion: 'reduce', viewport: { width: WIDTH, height: 800 } } as const;
      return board.openFor(await newPerson('Oper', ['operators']), options);
    }
  },
);

/** Lets the market answer this of its books: a body, or the status of a failure. Transfers of a day are refused. */
async function answer(page: Page, what: { readonly books: object | number; readonly day: object | number }) {
  const base = `${new URL(api).pathname}/ledger`;
  await page.unrouteAll();
  await page.route(
    ({ pathname }) => pathname.startsWith(base),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const one = pathname === base ? what.books : pathname.endsWith('/transfers') ? 503 : what.day;
      if (typeof one !== 'number') return route.fulfill({ status: 200, json: one });
      const json = { type: `urn:gdmarket:problem:${one === 404 ? 'not-found' : 'internal-error'}`, status: one };
      await route.fulfill({ status: one, contentType: 'application/problem+json', json });
    },
  );
}

/** Goes to a button as whoever has no mouse. */
async function stepTo(page: Page, button: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await hasFocus(button)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no way leads there');
}

async function hasFocus(button: Locator): Promise<boolean> {
  return (await button.and(button.page().locator(':focus')).count()) === 1;
}

async function fitsAndIsFit(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
  expect(await foundByAxe(page)).toEqual([]);
}
