import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '#contracts/days/civil-day.ts';
import { fillIn, goTo, newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { today } from '../support/late.ts';
import { confirmed, registerItem, reserve } from '../support/market.ts';
import { words } from './words.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';
const WIDTH = 360;

const says = {
  en: {
    tellMe: 'Tell me when it is free',
    first: 'You are told first when it is free.',
    second: '1 neighbour waits before you. You are told when it is your turn.',
    stop: 'Stop waiting',
    stopped: 'You do not wait any more.',
    cancel: 'Cancel the reservation',
    yourTurn: /^Only you can reserve it until /,
    left: /^Time left to reserve (?:30:0\d|29:\d\d)$/,
    from: 'From',
    to: 'Until',
    taken: 'Some of these days are taken, or too near to another rental.',
    reserveDays: /^Reserve 2 days for/,
    forDays: /^Tell me when it is free: .+ – /,
    firstForDays: /^You are told first when it is free\. You wait for .+ – .+\.$/,
    decline: 'Leave it to the next neighbour',
    signIn: 'Sign in to be told when it is free',
  },
  ko: {
    tellMe: '비면 알림 받기',
    first: '비면 가장 먼저 알려 드려요.',
    second: '앞에 1명이 먼저 기다리고 있어요. 차례가 되면 알려 드려요.',
    stop: '그만 기다리기',
    stopped: '이제 기다리지 않아요.',
    cancel: '예약 취소',
    yourTurn: /까지 나만 예약할 수 있어요\./,
    left: /^예약까지 남은 시간 (?:30:0\d|29:\d\d)$/,
    from: '받는 날',
    to: '돌려주는 날',
    taken: '고른 날은 이미 찼거나 다른 대여와 너무 가까워요.',
    reserveDays: /^2일 동안 .*에 예약하기$/,
    forDays: /^비면 알림 받기: .+ – /,
    firstForDays: /^비면 가장 먼저 알려 드려요\. 기다린 날: .+ – /,
    decline: '다음 사람에게 넘기기',
    signIn: '로그인하고 비면 알림 받기',
  },
} as const;

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'waiting on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it.each(['en', 'ko'] as const)('for what somebody has, until it is one’s turn, in %s', async (language) => {
      const [text, own] = [words[language], says[language]];
      const options = { locale: text.locale, viewport: { width: WIDTH, height: 800 } };
      const { itemNo } = await registerItem({ itemName: text.thing, itemPrice: 12_000 });
      const [renter, first, second] = [
        await board.openFor(await newPerson('Nari'), options),
        await board.openFor(await newPerson('Boram'), options),
        await board.openFor(await newPerson('Haneul'), options),
      ];
      for (const page of [renter, first, second]) await goTo(page, `things/${itemNo}`);
      await renter.getByRole('button', { name: text.reserve }).click();
      await see(renter.getByRole('button', { name: text.pay }));

      await see(first.getByRole('button', { name: own.tellMe }));
      await first.getByRole('button', { name: own.tellMe }).click();
      await first.getByText(own.first).waitFor();
      await see(second.getByRole('button', { name: own.tellMe }));
      await second.getByRole('button', { name: own.tellMe }).click();
      await second.getByText(own.second).waitFor();
      for (const page of [first, second])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);

      await first.getByRole('button', { name: own.stop }).click();
      await first.getByText(own.stopped).waitFor();
      await see(second.getByText(own.first));

      await renter.getByRole('button', { name: own.cancel }).click();
      await renter.getByRole('dialog').getByRole('button', { name: own.cancel }).click();
      await see(second.getByText(own.yourTurn));
      await second.getByText(own.left).waitFor();
      await second.getByRole('button', { name: text.reserve }).click();
      await see(second.getByRole('button', { name: text.pay }));
    });

    it.each(['en', 'ko'] as const)(
      'for days that somebody has, and leaving them to the next, in %s',
      async (language) => {
        const [text, own] = [words[language], says[language]];
        const options = { locale: text.locale, viewport: { width: WIDTH, height: 800 } };
        const { itemNo } = await registerItem({ itemName: text.thing, itemPrice: 12_000 });
        const [renter, first, second] = [
          await board.openFor(await newPerson('Nari'), options),
          await board.openFor(await newPerson('Boram'), options),
          await board.openFor(await newPerson('Haneul'), options),
        ];
        const choose = async (page: Page) => {
          await page.getByLabel(own.from, { exact: true }).fill(dayAfter(today(), 3));
          await page.getByLabel(own.to, { exact: true }).fill(dayAfter(today(), 4));
        };
        for (const page of [renter, first, second]) await goTo(page, `things/${itemNo}`);
        await choose(renter);
        await renter.getByRole('button', { name: own.reserveDays }).click();
        await see(renter.getByRole('button', { name: text.pay }));

        for (const page of [first, second]) {
          await choose(page);
          await see(page.getByText(own.taken));
          expect(await page.getByRole('button', { name: own.reserveDays }).count()).toBe(0);
          await page.getByRole('button', { name: own.forDays }).click();
          if (page === first) await page.getByText(own.firstForDays).waitFor();
          else await page.getByText(own.second.slice(0, 20)).waitFor();
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
        }

        await renter.getByRole('button', { name: own.cancel }).click();
        await renter.getByRole('dialog').getByRole('button', { name: own.cancel }).click();
        await see(first.getByText(own.yourTurn));
        // Whoever comes from somewhere else finds the days that they waited for.
        await first.evaluate('sessionStorage.clear()');
        await first.reload();
        await first.getByText(own.yourTurn).waitFor();
        expect(await first.getByLabel(own.from, { exact: true }).inputValue()).toBe(dayAfter(today(), 3));
        await first.getByRole('button', { name: own.decline }).click();
        await first.getByText(own.stopped).waitFor();
        await see(second.getByText(own.yourTurn));
        await second.getByRole('button', { name: own.reserveDays }).click();
        await see(second.getByRole('button', { name: text.pay }));
      },
    );

    it.each(['en', 'ko'] as const)(
      'is offered to whoever has not signed in, who signs in first, in %s',
      async (language) => {
        const [text, own] = [words[language], says[language]];
        const { itemNo } = await registerItem({ itemName: text.thing });
        await confirmed(await reserve(itemNo));
        const page = await board.open(`things/${itemNo}`, { locale: text.locale });
        await page.getByRole('button', { name: own.signIn }).click();
        await fillIn(page, await newPerson('Boram'));
        await page.getByRole('button', { name: own.tellMe }).click();
        await page.getByText(own.first).waitFor();
      },
    );
  },
);
