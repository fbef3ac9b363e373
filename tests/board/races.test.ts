import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { config } from '../support/config.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus } from '../support/http-client.ts';
import { askToLend, heldRental, paidRental, registerItem } from '../support/market.ts';
import { fetchOne } from '../support/resources.ts';

describe.skipIf(chromiumPath === undefined)('what two people do at the same time on the board (needs Chromium)', () => {
  const board = useBoard();

  it('both reserve: one has it, and the other is told', async () => {
    const { itemNo } = await registerItem({ itemName: 'Ladder' });
    const pages = await Promise.all(['Duri', 'Nari'].map((name) => readyToReserve(itemNo, name)));
    await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Reserve for ₩100' }).click()));
    const ends = await Promise.all(pages.map(endOf));
    expect(ends.sort()).toEqual(['has it', 'is told']);
  });

  it('one hands the thing over while the other asks to cancel: the dialog says so', async () => {
    const { item, reservation } = await paidRental();
    const { reservationNo } = reservation;
    const page = await board.open(`rentals/${reservationNo}`);
    await page.getByRole('button', { name: 'Cancel the reservation' }).click();
    expectStatus(await askToLend(item.itemNo, reservationNo), 200);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Cancel the reservation' }).click();
    await dialog.getByText('The thing has been handed over already.').waitFor();
    await dialog.getByRole('button', { name: 'Never mind' }).click();
    await page.getByText('You have it.').waitFor();
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ paymentStatus: 'Paid' });
  });

  async function readyToReserve(itemNo: number, name: string): Promise<Page> {
    const page = await board.open(`things/${itemNo}`);
    await page.getByLabel('Your name').fill(name);
    return page;
  }

  async function endOf(page: Page): Promise<string> {
    const has = page.getByText('is held for you. Please pay in time.');
    const told = page.getByText('Somebody else was a moment faster and has reserved it.');
    await has.or(told).waitFor();
    return (await has.isVisible()) ? 'has it' : 'is told';
  }
});

describe.skipIf(chromiumPath === undefined)('a hold that ends while somebody looks at it (needs Chromium)', () => {
  const board = useBoard();
  const SECONDS = 5;
  let before: string | undefined;
  afterEach(async () => {
    if (before !== undefined) await config('set', 'reservation.payWithinSeconds', before);
  });

  it('counts down, and says what happened and where to go on', async () => {
    before = (await config('get', 'reservation.payWithinSeconds')).lines[0];
    await config('set', 'reservation.payWithinSeconds', String(SECONDS));
    // Functions use a setting some seconds later.
    const { item, reservation } = await eventually(async () => {
      const held = await heldRental();
      const left = Date.parse(held.reservation.payBy ?? '') - Date.now();
      if (left > SECONDS * 1000) throw new Error(`${left} ms to pay`);
      return held;
    });
    const page = await board.open(`rentals/${reservation.reservationNo}`);
    await page
      .getByRole('timer')
      .getByText(/0:0[1-5]/)
      .waitFor();
    await page.getByText('This reservation was cancelled, or it was not paid in time.').waitFor();
    expect(await page.getByRole('button', { name: /^Pay/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'See the thing' }).click();
    await page.getByRole('heading', { name: item.itemName, level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Reserve for ₩100' }).waitFor();
  });
});
