import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dayAfter, marketDay } from '#contracts/days/civil-day.ts';
import { goTo, newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { listThing, openThing } from './offering.ts';
import { words } from './words.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';
const WIDTH = 360;
const today = marketDay({ now: () => new Date().toISOString() });

const says = {
  en: {
    rules: 'Days, lengths and deposit',
    between: 'Days between two rentals',
    deposit: 'Deposit (₩)',
    deposits: 'Deposits to look at',
    keepDeposit: 'Keep some of the deposit',
    from: 'From',
    to: 'Until',
    reserve: /^Reserve 1 day for/,
    keep: 'Extend',
    keeping: /^You have it until/,
    paid: /^It is paid\. You keep the thing once its owner agrees\./,
    keeps: /wants to keep it until .*, and has paid for that\./,
    extend: /^Extend until/,
    extended: /stays with its renter\./,
    goesOn: 'Goes on',
    kept: /^These days are over, and you have booked it on until/,
    next: 'See that reservation',
    review: 'Send the review',
    told: /goes on: you booked it until/,
    back: /^You brought back/,
    toldOwner: /is paid: its renter keeps it\. Extend it from/,
  },
  ko: {
    rules: '날짜, 기간, 보증금',
    between: '대여 사이에 비워 둘 날 (일)',
    deposit: '보증금 (원)',
    deposits: '확인할 보증금',
    keepDeposit: '보증금에서 받기',
    from: '받는 날',
    to: '돌려주는 날',
    reserve: /^1일 동안 .*에 예약하기/,
    keep: '더 빌리기',
    keeping: /까지 빌리셨어요\./,
    tellMe: /^비면 알림 받기/,
    stop: '그만 기다리기',
    othersFirst: /^기다리는 이웃이 있어서 더 빌릴 수 없어요\./,
    paid: /^결제가 끝났어요\. 주인이 이어서 빌려주면 계속 쓸 수 있어요\./,
    keeps: /더 쓰고 싶어 해요\. 그 대여료도 결제했어요\./,
    extend: /까지 이어서 빌려주기$/,
    extended: /이어서 빌려줬어요\./,
    goesOn: '이어서 대여',
    kept: /^이 대여에 이어 .*까지 예약되어 있어요\.$/,
    next: '이어지는 예약 보기',
    review: '후기 남기기',
    told: /대여에 이어 .*까지 예약되어 있어요\./,
    back: /돌려주었어요\.$/,
    toldOwner: /앞서 빌린 분이 이어서 써요\./,
  },
} as const;

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'keeping a thing longer, on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it.each(['en', 'ko'] as const)('is reserved, paid and agreed to with one button, in %s', async (language) => {
      const [text, own] = [words[language], says[language]];
      const options = { locale: text.locale, timezoneId: 'Asia/Seoul', viewport: { width: WIDTH, height: 800 } };
      const owner = await board.openFor(await newPerson('Duri'), options);
      const renter = await board.openFor(await newPerson('Nari'), options);
      const thing = `${text.thing} ${Date.now()} 연장`;

      await listThing(owner, text, thing, async () => {
        await owner.getByText(own.rules).click();
        await owner.getByLabel(own.deposit).fill('50000');
        // No neighbour could wait for days that are to stay free.
        if (language === 'en') await owner.getByLabel(own.between).fill('2');
      });

      await openThing(renter, text, thing);
      await renter.getByLabel(own.from, { exact: true }).fill(today);
      await renter.getByLabel(own.to, { exact: true }).fill(today);
      await renter.getByRole('button', { name: own.reserve }).click();
      await renter.getByRole('button', { name: text.pay }).click();
      const row = owner.getByRole('listitem').filter({ hasText: thing });
      await see(row.getByRole('button', { name: text.handOver }));
      // A market that has just begun may not hear of the capture in time: then it is asked again.
      await eventually(async () => {
        if (await row.getByRole('button', { name: text.handOver }).isVisible())
          await row.getByRole('button', { name: text.handOver }).click();
        await row.getByRole('button', { name: text.takeBack }).waitFor({ timeout: 3_000 });
      });

      await see(renter.getByRole('link', { name: own.keep }));
      if (language === 'ko') await cannotWhile(renter, await board.openFor(await newPerson('Boram'), options), thing);
      await renter.getByRole('link', { name: own.keep }).click();
      const from = renter.getByLabel(own.from, { exact: true });
      // The view may still say that nobody has it.
      await see(renter.getByText(own.keeping));
      expect(await from.inputValue()).toBe(dayAfter(today));
      expect(await from.isEditable()).toBe(false);
      expect(await renter.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
      await renter.getByRole('button', { name: own.reserve }).click();
      await renter.getByRole('button', { name: text.pay }).click();

      await see(renter.getByText(own.paid));
      await see(row.getByText(own.keeps));
      await see(row.getByRole('button', { name: own.extend }));
      expect(await owner.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
      await row.getByRole('button', { name: own.extend }).click();
      await owner.getByRole('status').getByText(own.extended).waitFor();
      await row.getByRole('button', { name: own.extend }).waitFor({ state: 'hidden' });
      await row.getByRole('button', { name: text.takeBack }).waitFor();
      await see(renter.getByRole('link', { name: own.keep }));

      // The first rental is over, and the thing is not back.
      await goTo(renter, 'rentals');
      const first = renter.getByRole('listitem').filter({ hasText: thing }).last();
      await see(first.getByText(own.goesOn, { exact: true }));
      await first.getByRole('link', { name: thing }).click();
      await see(renter.getByText(own.kept));
      await renter.getByRole('link', { name: own.next }).waitFor();
      expect(await renter.getByRole('button', { name: own.review }).count()).toBe(0);
      await goTo(renter, 'notices');
      await see(renter.getByText(own.told));
      expect(await renter.getByText(own.back).count()).toBe(0);
      await goTo(owner, 'notices');
      await see(owner.getByText(own.toldOwner));

      // The deposit of each is decided on by itself, also when both are over.
      await goTo(owner, 'mine');
      await see(row.getByRole('button', { name: text.takeBack }));
      await row.getByRole('button', { name: text.takeBack }).click();
      const open = owner.getByRole('region', { name: own.deposits });
      await see(owner.locator('.thing-rows').getByRole('button', { name: own.keepDeposit }).nth(1));
      expect(await open.getByRole('button', { name: own.keepDeposit }).count()).toBe(1);
      expect(await owner.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
    });
  },
);

/** While a neighbour waits, a renter reads that they go first, and is offered nothing. */
async function cannotWhile(renter: Page, neighbour: Page, thing: string): Promise<void> {
  const [text, own] = [words.ko, says.ko];
  await openThing(neighbour, text, thing);
  await neighbour.getByLabel(own.from, { exact: true }).fill(today);
  await neighbour.getByLabel(own.to, { exact: true }).fill(dayAfter(today));
  await neighbour.getByRole('button', { name: own.tellMe }).click();
  await neighbour.getByRole('button', { name: own.stop }).waitFor();
  const rental = new URL(renter.url()).pathname.split('/').at(-1) ?? '';
  await renter.getByRole('link', { name: own.keep }).click();
  await see(renter.getByText(own.othersFirst));
  expect(await renter.getByRole('button', { name: own.reserve }).count()).toBe(0);
  await neighbour.getByRole('button', { name: own.stop }).click();
  await see(renter.getByRole('button', { name: own.reserve }));
  await goTo(renter, `rentals/${rental}`);
}
