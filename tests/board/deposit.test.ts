import { describe, expect, it } from 'vitest';
import { newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { words } from './words.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';
const WIDTH = 360;
const SCRATCH = 'A dent in the frame';

const says = {
  en: {
    rules: 'Days, lengths and deposit',
    deposit: 'Deposit (₩)',
    before: /^A deposit of ₩50,000 is reserved with the payment\./,
    held: 'The deposit of ₩50,000 is only reserved.',
    open: 'Deposits to look at',
    keep: 'Keep of the deposit',
    amount: 'Amount to keep (at most ₩50,000)',
    why: 'Why you keep it',
    kept: `The owner kept ₩8,000 of the deposit of ₩50,000: “${SCRATCH}”`,
  },
  ko: {
    rules: '날짜, 기간, 보증금',
    deposit: '보증금 (원)',
    before: /^보증금 50,000원을 결제할 때 함께 잡아 둬요\./,
    held: '보증금 50,000원은 잡아 두기만 했어요.',
    open: '확인할 보증금',
    keep: '보증금 받기',
    amount: '받을 금액 (최대 50,000원)',
    why: '받는 이유',
    kept: `보증금 50,000원 중 8,000원을 주인이 받았어요: “${SCRATCH}”`,
  },
} as const;

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'a deposit on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it.each([
      ['en', 'at the thing that is back'],
      ['ko', 'although its review took the thing off the market'],
    ] as const)('is seen before booking, and kept in part with a reason, in %s: %s', async (language, where) => {
      const [text, own] = [words[language], says[language]];
      const options = { locale: text.locale, viewport: { width: WIDTH, height: 800 } };
      const owner = await board.openFor(await newPerson('Duri'), options);
      const renter = await board.openFor(await newPerson('Nari'), options);
      const thing = `${text.thing} ${Date.now()} 보증금`;

      await owner.getByRole('link', { name: text.mine }).click();
      await owner.getByRole('link', { name: text.listNew }).click();
      await owner.getByLabel(text.name, { exact: true }).fill(thing);
      await owner.getByLabel(text.price).fill('12000');
      await owner.getByText(own.rules).click();
      await owner.getByLabel(own.deposit).fill('50000');
      await owner.getByRole('button', { name: text.list, exact: true }).click();
      await owner.getByRole('status').getByText(text.listed).waitFor();

      await renter.getByRole('searchbox', { name: text.find }).fill(thing);
      await see(renter.getByRole('link', { name: thing }));
      await renter.getByRole('link', { name: thing }).click();
      await renter.getByText(own.before).waitFor();
      await renter.getByRole('button', { name: text.reserve }).click();
      await renter.getByRole('button', { name: text.pay }).click();
      await see(renter.getByText(own.held));

      const row = owner.getByRole('listitem').filter({ hasText: thing });
      await see(row.getByRole('button', { name: text.handOver }));
      await row.getByRole('button', { name: text.handOver }).click();
      await row.getByRole('button', { name: text.takeBack }).click();
      await see(renter.getByText(text.returned));
      if (language === 'ko') {
        await renter.getByText(text.stars, { exact: true }).locator('..').click();
        await renter.getByRole('button', { name: text.review }).click();
        await renter.getByText(text.reviewed).waitFor();
        await see(owner.getByRole('region', { name: own.open }).getByText(thing));
      }

      const keep = row.getByRole('button', { name: own.keep });
      await see(keep);
      expect(await keep.count(), where).toBe(1);
      await keep.click();
      const dialog = owner.getByRole('dialog');
      await dialog.getByLabel(own.amount).fill('8000');
      await dialog.getByLabel(own.why).fill(SCRATCH);
      for (const page of [owner, renter])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
      await dialog.getByRole('button', { name: own.keep }).click();
      await dialog.waitFor({ state: 'hidden' });
      await see(renter.getByText(own.kept));
    });
  },
);
