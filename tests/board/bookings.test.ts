import { describe, expect, it } from 'vitest';
import { dayAfter } from '#contracts/days/civil-day.ts';
import { foundByAxe } from '../support/axe.ts';
import { BOARD, goTo, newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { today } from '../support/late.ts';
import { listThing, openThing } from './offering.ts';
import { words } from './words.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';
const WIDTH = 360;

const says = {
  en: {
    reserve: /^Reserve 1 day for/,
    coming: /^Coming bookings of /,
    paid: 'Paid.',
    by: /^To be paid by /,
    between: /^To be paid from .+ on, by .+\.$/,
    turnDown: 'Turn down',
    why: 'Why you turn it down',
    turnedDown: 'The reservation is turned down.',
    read: 'The chain is broken',
  },
  ko: {
    reserve: /^1일 동안 .*에 예약하기/,
    coming: /다가오는 예약$/,
    paid: '결제됐어요.',
    by: /^[^부]+까지 결제를 기다려요\.$/,
    between: /부터 .+까지 결제를 기다려요\.$/,
    turnDown: '예약 거절',
    why: '거절하는 이유',
    turnedDown: '예약을 거절했어요.',
    read: '체인이 끊어졌어요',
  },
} as const;

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'coming bookings on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it.each(['en', 'ko'] as const)(
      'are seen by their owner before the hand-over, in order, in %s',
      async (language) => {
        const [text, own] = [words[language], says[language]];
        const options = { locale: text.locale, timezoneId: 'Asia/Seoul', viewport: { width: WIDTH, height: 800 } };
        const owner = await board.openFor(await newPerson('Duri'), options);
        const renter = await board.openFor(await newPerson('Nari'), options);
        const thing = `${text.thing} ${Date.now()}`;

        await listThing(owner, text, thing);

        await openThing(renter, text, thing);
        const screen = placeOf(renter.url());
        const rentals: string[] = [];
        for (const ahead of [20, 3, 0]) {
          await goTo(renter, screen);
          const day = dayAfter(today(), ahead);
          for (const index of [0, 1]) await renter.locator('.days input').nth(index).fill(day);
          await renter.getByRole('button', { name: own.reserve }).click();
          await renter.waitForURL(/rentals\/\d+$/);
          rentals.push(placeOf(renter.url()));
        }
        await renter.getByRole('button', { name: text.pay }).click();
        await renter.getByText(text.paid).waitFor();

        const row = owner.getByRole('article', { name: thing });
        const coming = row.getByRole('region', { name: own.coming }).getByRole('listitem');
        await see(row.getByRole('button', { name: text.handOver }));
        await see(coming.nth(0).getByText(own.by));
        await coming.nth(1).getByText(own.between).waitFor();
        expect(await coming.count()).toBe(2);
        for (const index of [0, 1]) await coming.nth(index).getByText('Nari').waitFor();
        expect(await owner.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
        expect(await foundByAxe(owner)).toEqual([]);

        await goTo(renter, rentals[1] ?? '');
        await renter.getByRole('button', { name: text.pay }).click();
        await renter.getByText(text.paid).waitFor();
        await see(coming.nth(0).getByText(own.paid));

        await coming.nth(1).getByRole('button', { name: own.turnDown }).click();
        const dialog = owner.getByRole('dialog');
        await dialog.getByLabel(own.why).fill(own.read);
        await dialog.getByRole('button', { name: own.turnDown }).click();
        await owner.getByRole('status').getByText(own.turnedDown).waitFor();
        await see(coming.and(owner.locator(':only-child')));

        await row.getByRole('button', { name: text.handOver }).click();
        await row.getByRole('button', { name: text.takeBack }).waitFor();
        expect(await coming.count()).toBe(1);
      },
    );
  },
);

/** The screen at an address of the board. */
function placeOf(url: string): string {
  return url.replace(BOARD, '');
}
