import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { expectChargedOnce } from '../support/charges.ts';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { heldRental, paidRental, untilGone } from '../support/market.ts';
import { restoreProviderAfterwards, setProvider } from '../support/provider.ts';
import { fetchOne } from '../support/resources.ts';
import { whileOff } from '../support/switches.ts';

describe.skipIf(chromiumPath === undefined)('payment on the board (needs Chromium)', () => {
  const board = useBoard();
  restoreProviderAfterwards();
  let recorder: EventRecorder;
  beforeAll(async () => {
    recorder = await recordEvents();
  });
  afterAll(() => recorder.stop());

  it('that is away says when to try again; the button comes back, and charges once', async () => {
    const { reservationNo } = (await heldRental()).reservation;
    const page = await board.open(`rentals/${reservationNo}`);
    const pay = page.getByRole('button', { name: 'Pay ₩100' });
    await setProvider({ failureRate: 1 });
    await pay.click();
    await page.getByRole('alert').getByText('nothing is charged twice').waitFor();
    const waiting = page.getByRole('button', { name: /^Again in \d+ sec$/ });
    expect(await waiting.getAttribute('aria-disabled')).toBe('true');
    await waiting.click({ force: true });
    await setProvider({});
    await pay.click();
    await page.getByText('It is paid. Get the thing from its owner.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectChargedOnce(recorder, reservationNo);
  });

  it('that is declined leaves the reservation to be paid again', async () => {
    const { reservationNo } = (await heldRental()).reservation;
    const page = await board.open(`rentals/${reservationNo}`);
    await setProvider({ declineRate: 1 });
    await page.getByRole('button', { name: 'Pay ₩100' }).click();
    await page.getByText('The payment was declined. Your reservation stands').waitFor();
    await setProvider({});
    await page.getByRole('button', { name: 'Pay ₩100' }).click();
    await page.getByText('It is paid. Get the thing from its owner.').waitFor();
    await expectChargedOnce(recorder, reservationNo);
  });

  it('that is away while somebody cancels decides later, and the screen says so by itself', async () => {
    const { reservationNo } = (await paidRental()).reservation;
    const page = await board.open(`rentals/${reservationNo}`);
    await whileOff(['payment-calls', 'payment-events'], async () => {
      await page.getByRole('button', { name: 'Cancel the reservation' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel the reservation' }).click();
      await page.getByText('payment has still to answer').waitFor();
      expect(await fetchOne('reservations', reservationNo)).toMatchObject({ status: 'Cancelling' });
    });
    await page.getByText('This reservation was cancelled').waitFor();
    await untilGone('reservations', reservationNo);
  });
});
