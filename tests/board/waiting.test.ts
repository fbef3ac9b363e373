import { describe, expect, it } from 'vitest';
import { goTo, newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { registerItem } from '../support/market.ts';
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
  },
  ko: {
    tellMe: '비면 알려 주세요',
    first: '비면 가장 먼저 알려 드려요.',
    second: '앞에 1명이 먼저 기다리고 있어요. 차례가 되면 알려 드려요.',
    stop: '그만 기다리기',
    stopped: '이제 기다리지 않아요.',
    cancel: '예약 취소',
    yourTurn: /까지 나만 예약할 수 있어요\.$/,
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
      await second.getByRole('button', { name: text.reserve }).click();
      await see(second.getByRole('button', { name: text.pay }));
    });
  },
);
