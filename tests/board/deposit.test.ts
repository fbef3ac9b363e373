import { describe, expect, it } from 'vitest';
import { goTo, newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { makeLate, today } from '../support/late.ts';
import { listThing, openThing } from './offering.ts';
import { words } from './words.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';
const WIDTH = 360;
const SCRATCH = 'A dent in the frame';

const says = {
  en: {
    rules: 'Days, lengths and deposit',
    deposit: 'Deposit (₩)',
    before: /^A deposit of ₩50,000 is reserved with the payment\./,
    held: 'The deposit of ₩50,000 is only reserved, and not taken.',
    open: 'Deposits to look at',
    keep: 'Keep some of the deposit',
    amount: 'Amount to keep (at most ₩50,000)',
    why: 'Why you keep it',
    kept: `The owner kept ₩8,000 of the deposit of ₩50,000. The other ₩42,000 is free again. Why: “${SCRATCH}”`,
    lateFee: 'Fee for each late day (₩)',
    feeBefore:
      'Each day after your last day costs ₩2,000, out of the deposit at most, and only if the owner confirms it.',
    from: 'From',
    reserveDay: 'Reserve 1 day for ₩12,000',
    meanwhile: '2 days late: if it comes back today, the owner may keep ₩4,000 of the deposit.',
    cameLate: 'It came back 2 days late, which costs ₩4,000 if the owner confirms it.',
    lateReason: '2 days late',
    meanwhileToOwner: '2 days late: if it comes back today, you may keep ₩4,000 of the deposit.',
    cameLateToOwner: 'It came back 2 days late, which costs its renter ₩4,000 if you confirm it.',
    keptByOwner: 'You kept ₩4,000 of the deposit of ₩50,000. The other ₩46,000 is free again. Why: “2 days late”',
    keptForIt: 'The owner kept ₩4,000 of the deposit of ₩50,000. The other ₩46,000 is free again. Why: “2 days late”',
  },
  ko: {
    rules: '날짜, 기간, 보증금',
    deposit: '보증금 (원)',
    before: /^보증금 50,000원을 결제할 때 함께 잡아 둬요\./,
    held: '보증금 50,000원은 잡아 두기만 했고, 아직 빠져나가지 않았어요.',
    open: '확인할 보증금',
    keep: '보증금에서 받기',
    amount: '받을 금액 (최대 50,000원)',
    why: '받는 이유',
    kept: `주인이 보증금 50,000원 가운데 8,000원을 받았고, 나머지 42,000원은 풀렸어요. 이유: “${SCRATCH}”`,
    lateFee: '하루 연체료 (원)',
    feeBefore:
      '돌려주는 날을 넘기면 주인이 확인한 뒤 하루에 2,000원씩 보증금에서 받을 수 있어요. 보증금보다 많이 내지는 않아요.',
    from: '받는 날',
    reserveDay: '1일 동안 12,000원에 예약하기',
    meanwhile: '2일 늦었어요. 오늘 돌려주면 주인이 확인한 뒤 보증금에서 4,000원을 받을 수 있어요.',
    cameLate: '2일 늦게 돌려주었어요. 주인이 확인하면 연체료로 4,000원을 내요.',
    lateReason: '2일 늦음',
    meanwhileToOwner: '2일 늦었어요. 오늘 돌려받으면 연체료로 4,000원을 받을 수 있어요.',
    cameLateToOwner: '2일 늦게 돌아왔어요. 연체료로 4,000원을 받을 수 있어요.',
    keptByOwner: '보증금 50,000원 가운데 4,000원을 받았고, 나머지 46,000원은 풀렸어요. 이유: “2일 늦음”',
    keptForIt: '주인이 보증금 50,000원 가운데 4,000원을 받았고, 나머지 46,000원은 풀렸어요. 이유: “2일 늦음”',
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

      await listThing(owner, text, thing, async () => {
        await owner.getByText(own.rules).click();
        await owner.getByLabel(own.deposit).fill('50000');
      });

      await openThing(renter, text, thing);
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

    it.each(['en', 'ko'] as const)('knows a late fee before, while and after it is late, in %s', async (language) => {
      const [text, own] = [words[language], says[language]];
      const options = { locale: text.locale, viewport: { width: WIDTH, height: 800 } };
      const owner = await board.openFor(await newPerson('Duri'), options);
      const renter = await board.openFor(await newPerson('Nari'), options);
      const thing = `${text.thing} ${Date.now()} 연체료`;

      await listThing(owner, text, thing, async () => {
        await owner.getByText(own.rules).click();
        await owner.getByLabel(own.deposit).fill('50000');
        await owner.getByLabel(own.lateFee).fill('2000');
      });

      await openThing(renter, text, thing);
      await renter.getByText(own.feeBefore).waitFor();
      await renter.getByLabel(own.from).fill(today());
      await renter.getByRole('button', { name: own.reserveDay }).click();
      await renter.getByRole('button', { name: text.pay }).click();
      await see(renter.getByText(own.held));
      const rental = new URL(renter.url()).pathname.split('/').at(-1) ?? '';

      const row = owner.getByRole('listitem').filter({ hasText: thing });
      await see(row.getByRole('button', { name: text.handOver }));
      await row.getByRole('button', { name: text.handOver }).click();
      await see(renter.getByText(text.lent));
      await makeLate(Number(rental), 2);
      for (const screen of ['rentals', `rentals/${rental}`]) {
        await goTo(renter, screen);
        await see(renter.getByText(own.meanwhile));
        expect(await renter.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
      }

      await see(row.getByText(own.meanwhileToOwner));
      await row.getByRole('button', { name: text.takeBack }).click();
      await see(renter.getByText(own.cameLate));
      const keep = row.getByRole('button', { name: own.keep });
      await see(keep);
      await row.getByText(own.cameLateToOwner).waitFor();
      await keep.click();
      const dialog = owner.getByRole('dialog');
      expect(await dialog.getByLabel(own.amount).inputValue()).toBe('4000');
      expect(await dialog.getByLabel(own.why).inputValue()).toBe(own.lateReason);
      for (const page of [owner, renter])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
      await dialog.getByRole('button', { name: own.keep }).click();
      await dialog.waitFor({ state: 'hidden' });
      await see(row.getByText(own.keptByOwner));
      await see(renter.getByText(own.keptForIt));
    });
  },
);
