import { describe, expect, it } from 'vitest';
import { expectStatus } from '../support/http-client.ts';
import { inParallel, tally } from '../support/in-parallel.ts';
import { askToPay, askToReserve, confirmed, heldRental, registerItem, until } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchAll, fetchOne } from '../support/resources.ts';

describe('200 renters of one item', () => {
  it('all at once: one gets it, the others are told so', async () => {
    const { itemNo } = await registerItem();
    const answers = await inParallel(200, () => askToReserve(itemNo));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 1, 409: 199 });
    const [won] = answers.flatMap((answer) => (answer.status === 201 ? [answer.body] : []));
    for (const loser of answers.filter(({ status }) => status === 409)) {
      expectProblem(loser, 409, 'item-already-reserved');
    }
    const { reservationNo } = await confirmed({ reservationNo: won?.reservationNo ?? 0 });
    expect(await fetchOne('items', itemNo)).toMatchObject({ itemStatus: 'NotRentable', reservationNo });
    const reservations = (await fetchAll('reservations')).filter((reservation) => reservation.itemNo === itemNo);
    expect(reservations.map((reservation) => reservation.reservationNo)).toEqual([reservationNo]);
    await until('itemInfoes', itemNo, { reservationNo, itemStatus: 'NotRentable' });
  });
});

describe('20 owners', () => {
  it('registering at once get a number each', async () => {
    const items = await inParallel(60, () => registerItem());
    expect(new Set(items.map(({ itemNo }) => itemNo)).size).toBe(60);
  });
});

describe('5 payments of one reservation', () => {
  it('asked for at once make one', async () => {
    const { reservation } = await heldRental();
    const { reservationNo } = reservation;
    await inParallel(5, () => askToPay(reservationNo), 5);
    expectStatus(await askToPay(reservationNo), 200);
    expect(await fetchOne('payments', reservationNo)).toMatchObject({ paymentStatus: 'Paid', itemPrice: 100 });
  });
});
