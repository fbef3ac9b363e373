import { cancelReservation, changeItem, changeReservation, deleteItem } from '@gdmarket/client';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { expectStatus, market } from '../support/http-client.ts';
import {
  askToLend,
  confirmed,
  heldRental,
  onceAllowed,
  paidRental,
  registerItem,
  reserve,
  returnedRental,
  review,
} from '../support/market.ts';

describe.skipIf(chromiumPath === undefined)('what the board says of refusals (needs Chromium)', () => {
  const board = useBoard();

  it('reserving at a price that has changed', async () => {
    const { itemNo } = await registerItem();
    const page = await readyToReserve(itemNo);
    expectStatus(await changeItem(market, { itemNo, itemPrice: 150 }), 200);
    await reserveOn(page);
    await page.getByText('The price, the deposit or the late fee is not the one that you agreed to.').waitFor();
    await page.getByRole('link', { name: 'See the thing' }).last().click();
    await page.getByRole('button', { name: 'Reserve for ₩150' }).waitFor();
  });

  it('reserving what has left the market', async () => {
    const { itemNo } = await registerItem();
    const page = await readyToReserve(itemNo);
    expectStatus(await deleteItem(market, { itemNo }), 204);
    await reserveOn(page);
    await page
      .getByText(/has left the market/)
      .first()
      .waitFor();
  });

  it('reserving again what one has cancelled a moment ago', async () => {
    const { itemNo } = await registerItem();
    const page = await readyToReserve(itemNo);
    await reserveOn(page);
    await page.getByRole('button', { name: 'Cancel the reservation' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the reservation' }).click();
    await page.getByRole('status').getByText('The reservation is cancelled.').waitFor();
    await page.goto(page.url().replace(/rentals.*/, `things/${itemNo}`));
    await reserveOn(page);
    await page.getByText(/You have just cancelled it|A reservation has just been cancelled/).waitFor();
    await page.getByRole('button', { name: /^Again in \d+ sec$/ }).waitFor();
  });

  it('reserving in a second tab what one has reserved in the first', async () => {
    const first = await readyToReserve((await registerItem()).itemNo);
    await reserveOn(first);
    await first.getByRole('button', { name: 'Pay ₩100' }).waitFor();
    const thing = first.url().replace(/rentals.*/, `things/${(await registerItem()).itemNo}`);
    const second = await first.context().newPage();
    for (const tab of [first, second]) await tab.goto(thing);
    await second.getByRole('button', { name: 'Reserve for ₩100' }).waitFor();
    await reserveOn(first);
    await first.getByRole('button', { name: 'Pay ₩100' }).waitFor();
    await reserveOn(second);
    await second.getByText('You have reserved it already.').waitFor();
    await second.getByRole('link', { name: 'See my reservation' }).first().click();
    await second.getByRole('button', { name: 'Pay ₩100' }).waitFor();
  });

  it('reserving what somebody reserved while the thing was looked at', async () => {
    const { itemNo } = await registerItem();
    const page = await readyToReserve(itemNo);
    await reserve(itemNo);
    await reserveOn(page);
    await page.getByRole('alert').getByText('Somebody else was a moment faster').waitFor();
    await page.getByRole('link', { name: 'See other things' }).waitFor();
  });

  it('what somebody else has reserved says until when they have to pay', async () => {
    const { itemNo } = await registerItem();
    const { payBy } = await confirmed(await reserve(itemNo));
    const page = await board.open(`things/${itemNo}`, { timezoneId: 'UTC' });
    // One clock for everybody: the market's, which is not this browser's.
    const zone = { timeZone: 'Asia/Seoul', timeZoneName: 'short' } as const;
    const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
    await see(page.getByText(`has to pay by`).filter({ hasText: time.format(new Date(payBy ?? 0)) }));
  });

  it.each([
    ['paying', 'Pay ₩100', heldRental],
    ['taking the payment back', 'Take the payment back', paidRental],
  ])('%s what was cancelled elsewhere', async (_, button, rental) => {
    const { reservationNo } = (await rental()).reservation;
    const page = await board.open(`rentals/${reservationNo}`);
    await page.getByRole('button', { name: button }).waitFor();
    expectStatus(await cancelReservation(market, { reservationNo }), 204);
    await page.getByRole('button', { name: button }).click();
    await page.getByText('This reservation was cancelled, or it was not paid in time.').waitFor();
    await page.getByRole('link', { name: 'See my rentals' }).waitFor();
  });

  it('taking the payment back of what is handed over', async () => {
    const { item, reservation } = await paidRental();
    const page = await board.open(`rentals/${reservation.reservationNo}`);
    await page.getByRole('button', { name: 'Take the payment back' }).waitFor();
    expectStatus(await askToLend(item.itemNo, reservation.reservationNo), 200);
    await page.getByRole('button', { name: 'Take the payment back' }).click();
    await page.getByText('The thing has been handed over already.').waitFor();
    await page.getByText('You have it.').waitFor();
  });

  it('reviewing twice', async () => {
    const rental = await returnedRental();
    const page = await board.open(`rentals/${rental.reservation.reservationNo}`);
    await page.getByText('3 stars', { exact: true }).locator('..').click();
    await review(rental);
    await page.getByRole('button', { name: 'Send the review' }).click();
    await page.getByText('You have written this review already.').waitFor();
  });

  it('a name that no market takes', async () => {
    const { itemNo } = await registerItem();
    const page = await board.open(`things/${itemNo}`);
    await page.getByLabel('Your name').fill('Na\u202eri');
    await reserveOn(page);
    await page.getByText('Something you typed breaks a rule.').waitFor();
  });

  it.each(['things/99999999', 'things/none', 'rentals/99999999', 'no/such/screen'])('nothing at %s', async (screen) => {
    const page = await board.open(screen);
    await page
      .getByText(/There is no such screen|This reservation was cancelled, or it was not paid in time/)
      .waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Go to the market' }).click();
    await page.getByRole('searchbox').waitFor();
  });

  describe('for who lends things', () => {
    it('nothing, because what is not paid is not handed over', async () => {
      const { page, itemNo } = await lists('Wheelbarrow');
      await confirmed(await reserve(itemNo, { customerName: 'Nari' }));
      await page.reload();
      await page.getByText('Nari has reserved it and still has to pay.').waitFor();
      expect(await page.getByRole('button', { name: 'Hand it over' }).count()).toBe(0);
    });

    it('handing over what is paid no more', async () => {
      const { page, itemNo } = await lists('Wheelbarrow');
      const { reservationNo } = await confirmed(await reserve(itemNo));
      await onceAllowed(() => changeReservation(market, { reservationNo, paymentStatus: 'Paid' }));
      await page.reload();
      await page.getByRole('button', { name: 'Hand it over' }).waitFor();
      await onceAllowed(() => changeReservation(market, { reservationNo, paymentStatus: 'NotPaid' }));
      await page.getByRole('button', { name: 'Hand it over' }).click();
      await page.getByText('It cannot be handed over: it has not been paid yet.').waitFor();
    });

    it('deleting what somebody has reserved meanwhile', async () => {
      const { page, itemNo } = await lists('Ladder');
      await page.getByRole('button', { name: 'Delete' }).click();
      await confirmed(await reserve(itemNo));
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Delete' }).click();
      await dialog.getByText('The thing is reserved, so this cannot be done now.').waitFor();
    });

    it('handing over what was cancelled meanwhile', async () => {
      const { page, itemNo } = await lists('Drill');
      const { reservationNo } = await confirmed(await reserve(itemNo));
      await onceAllowed(() => changeReservation(market, { reservationNo, paymentStatus: 'Paid' }));
      await page.reload();
      await page.getByRole('button', { name: 'Hand it over' }).waitFor();
      expectStatus(await cancelReservation(market, { reservationNo }), 204);
      await page.getByRole('button', { name: 'Hand it over' }).click();
      await page
        .getByText(/It cannot be handed over|Waiting for a neighbour who wants it/)
        .first()
        .waitFor();
    });
  });

  async function readyToReserve(itemNo: number): Promise<Page> {
    const page = await board.open(`things/${itemNo}`);
    await page.getByLabel('Your name').fill('Nari');
    return page;
  }

  async function reserveOn(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Reserve for/ }).click();
  }

  /** Lists a thing without an account, as an open market allows. */
  async function lists(itemName: string) {
    const page = await board.open('mine/new');
    await page.getByLabel('Name', { exact: true }).fill(itemName);
    await page.getByLabel(/^Price/).fill('100');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'List it' }).click();
    const { itemNo } = (await (await answer).json()) as { itemNo: number };
    await page.getByRole('listitem').filter({ hasText: itemName }).first().waitFor();
    return { page, itemNo };
  }
});
