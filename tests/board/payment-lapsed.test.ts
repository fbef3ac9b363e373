import { describe, expect, it } from 'vitest';
import { goTo, newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { restoreProviderAfterwards, setProvider } from '../support/provider.ts';
import { listThing, openThing } from './offering.ts';
import { words } from './words.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';
const WIDTH = 360;

const says = {
  en: {
    refused: /^It is not handed over: its payment has lapsed, and nothing was taken\./,
    wait: /^The payment by Nari has lapsed\./,
    again: /^Your payment for .+ has lapsed, and nothing was taken\. Please pay again in time\.$/,
    renterTold: /^The payment for .+ lapsed\. Pay again by .+\.$/,
    ownerTold: /^Do not hand over .+: its payment lapsed\. Its renter can pay again by .+\.$/,
  },
  ko: {
    refused: /^결제 승인이 만료되어 건네주지 않았어요\. 빠져나간 돈은 없어요\./,
    wait: /^Nari님의 결제 승인이 만료되어 다시 결제를 기다리고 있어요\./,
    again: /결제 승인이 만료되었어요\. 빠져나간 돈은 없어요\. 시간 안에 다시 결제해 주세요\.$/,
    renterTold: /결제 승인이 만료되었어요\. .+까지 다시 결제해 주세요\.$/,
    ownerTold: /결제 승인이 만료되었어요\. 아직 건네지 마세요\. 빌리는 분은 .+까지 다시 결제할 수 있어요\.$/,
  },
} as const;

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'a payment that lapsed, on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();
    restoreProviderAfterwards();

    it.each(['en', 'ko'] as const)('is seen by both sides, paid again and handed over, in %s', async (language) => {
      const [text, own] = [words[language], says[language]];
      const options = { locale: text.locale, viewport: { width: WIDTH, height: 800 } };
      const owner = await board.openFor(await newPerson('Duri'), options);
      const renter = await board.openFor(await newPerson('Nari'), options);
      const thing = `${text.thing} ${Date.now()}`;
      const fits = async () => {
        for (const page of [owner, renter])
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
      };

      await listThing(owner, text, thing);

      await openThing(renter, text, thing);
      await renter.getByRole('button', { name: text.reserve }).click();
      await setProvider({ lapseAfterSeconds: 0.001 });
      await renter.getByRole('button', { name: text.pay }).click();
      await see(renter.getByText(text.paid));
      const rental = new URL(renter.url()).pathname;

      const row = owner.getByRole('listitem').filter({ hasText: thing });
      await see(row.getByRole('button', { name: text.handOver }));
      await row.getByRole('button', { name: text.handOver }).click();
      await row.getByRole('alert').getByText(own.refused).waitFor();
      await see(renter.getByText(own.again));
      await see(row.getByText(own.wait));
      await fits();

      await setProvider({});
      await goTo(renter, 'notices');
      await see(renter.getByText(own.renterTold));
      await fits();
      await renter.getByText(own.renterTold).click();
      await renter.waitForURL((url) => url.pathname === rental);
      await renter.getByRole('button', { name: text.pay }).click();
      await see(renter.getByText(text.paid));
      await see(row.getByText(text.hasPaid));
      await row.getByRole('button', { name: text.handOver }).click();
      await see(renter.getByText(text.lent));
      await goTo(owner, 'notices');
      await see(owner.getByText(own.ownerTold));
      await fits();
    });
  },
);
