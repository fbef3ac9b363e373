import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectChargedOnce } from '../support/charges.ts';
import { environment } from '../support/environment.ts';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { api, expectStatus, get, patch, post, remove, send } from '../support/http-client.ts';
import { inParallel, tally } from '../support/in-parallel.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  askToReserve,
  askToReturn,
  askToReview,
  heldRental,
  lentRental,
  newCustomer,
  paidRental,
  registerItem,
  reserve,
  returnedRental,
  review,
  until,
  untilReservation,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchAll, fetchOne } from '../support/resources.ts';
import { startAfresh, type Undo } from '../support/switches.ts';

/**
 * One test for each row of "What it gets wrong": the test's name says what the original answers, the test what ours
 * does.
 */
let recorder: EventRecorder;
beforeAll(async () => {
  recorder = await recordEvents();
});
afterAll(() => recorder.stop());

describe('paying', () => {
  it('first payment on a fresh stack (there: 500, 500, 200 and three payments): 200, charged once', async () => {
    const { reservation } = await heldRental();
    const undo: Undo[] = [];
    try {
      for (const name of ['reservation-http', 'payment-calls']) undo.push(await startAfresh(name));
      expectStatus(await askToPay(reservation.reservationNo), 200);
      await chargedOnce([reservation.reservationNo]);
    } finally {
      for (const goBack of undo) await goBack();
    }
  });

  it('many payments one after another (there: 5 of 60 answered 500, all charged): all 200, charged once each', async () => {
    // 60, and fewer on the slow emulator.
    const payments = 3 * environment.E2E_CLIENTS;
    const rentals = await inParallel(payments, () => heldRental(), 5);
    const reservationNos = rentals.map(({ reservation }) => reservation.reservationNo);
    const statuses: number[] = [];
    for (const reservationNo of reservationNos) statuses.push((await askToPay(reservationNo)).status);
    expect(tally(statuses)).toEqual({ 200: payments });
    await chargedOnce(reservationNos);
  });

  it('for an unknown item, for a price of one’s own (there: charged 1): not at all', async () => {
    const { itemNo } = await registerItem({ itemPrice: 100 });
    expectProblem(await askToReserve(itemNo + 1_000_000_000), 404, 'item-not-found');
    const { reservationNo } = await reserve(itemNo, { itemPrice: 1 });
    await untilReservation(reservationNo, { status: 'Rejected' });
    expectProblem(await askToPay(reservationNo), 409, 'price-changed');
    expectProblem(await get(`/payments/${reservationNo}`), 404, 'payment-not-found');
  });

  it('editing the name on a paid reservation (there: charged again): refused, charged once', async () => {
    const { reservation } = await paidRental();
    const edit = await patch(`/reservations/${reservation.reservationNo}`, { customerName: 'Somebody' });
    expectProblem(edit, 400, 'unknown-command');
    await chargedOnce([reservation.reservationNo]);
  });

  it('cancelling A’s payment (there: deletes B’s when numbers differ): gives back A’s', async () => {
    let a = await paidRental();
    if (a.item.itemNo === a.reservation.reservationNo) {
      // A second item, which nobody reserves, so that the numbers of items and reservations differ.
      await registerItem();
      a = await paidRental();
    }
    const b = await paidRental();
    expect(a.item.itemNo).not.toBe(a.reservation.reservationNo);
    expectStatus(await askToCancelPayment(a.reservation.reservationNo), 200);
    expect(await fetchOne('payments', a.reservation.reservationNo)).toMatchObject({ paymentStatus: 'NotPaid' });
    expect(await fetchOne('payments', b.reservation.reservationNo)).toMatchObject({ paymentStatus: 'Paid' });
    expect(await fetchOne('reservations', b.reservation.reservationNo)).toMatchObject({ paymentStatus: 'Paid' });
  });

  it('cancelling a payment that is none (there: 500, and the breaker opens): harmless, however often', async () => {
    const { reservation } = await heldRental();
    const { reservationNo } = reservation;
    expectProblem(await askToCancelPayment(newCustomer()), 404, 'reservation-not-found');
    for (let time = 1; time <= 15; time++) expectStatus(await askToCancelPayment(reservationNo), 200);
    expectStatus(await askToPay(reservationNo), 200);
  });
});

describe('reserving', () => {
  it('200 people one thing at once (there: 200 × 201): one gets it', async () => {
    const { itemNo } = await registerItem();
    const answers = await inParallel(200, () => askToReserve(itemNo));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 1, 409: 199 });
  });

  it('cancelling what is paid (there: the money is kept): it is given back', async () => {
    const { reservation } = await paidRental();
    expectStatus(await remove(`/reservations/${reservation.reservationNo}`), 204);
    await until('payments', reservation.reservationNo, { paymentStatus: 'NotPaid', status: 'Closed' });
  });
});

describe('handing over', () => {
  it('without reservation, without payment, to another one; returning what was never lent (there: 200): 409', async () => {
    const { itemNo } = await registerItem();
    const held = await heldRental();
    const paid = await paidRental();
    expectProblem(await askToLend(itemNo, held.reservation.reservationNo), 409, 'item-not-held');
    expectProblem(await askToLend(held.item.itemNo, held.reservation.reservationNo), 409, 'not-paid');
    expectProblem(await askToLend(paid.item.itemNo, held.reservation.reservationNo), 409, 'item-not-held');
    expectProblem(await askToReturn(paid.item.itemNo, paid.reservation.reservationNo), 409, 'item-not-lent');
  });

  it('deleting a held item; cancelling while lent (there: 204): 409', async () => {
    const held = await heldRental();
    expectProblem(await remove(`/items/${held.item.itemNo}`), 409, 'item-held');
    const lent = await lentRental();
    expectProblem(await remove(`/reservations/${lent.reservation.reservationNo}`), 409, 'item-lent');
  });
});

describe('reviewing', () => {
  it('(there: deletes the item with the review’s number, repeatable, any score): its own item, once, 1 to 5', async () => {
    const bystander = await registerItem();
    const rental = await returnedRental();
    for (const score of [0, 6]) {
      expectProblem(await askToReview(rental.reservation, { score }), 400, 'invalid-body');
    }
    const { reviewNo } = await review(rental, { reviewNo: String(bystander.itemNo) });
    expectProblem(await get(`/items/${rental.item.itemNo}`), 404, 'item-not-found');
    expect(await fetchOne('items', bystander.itemNo)).toEqual(bystander);
    expectProblem(await askToReview(rental.reservation), 409, 'already-reviewed');
    const written = (await fetchAll('reviews')).filter(
      ({ reservationNo }) => reservationNo === rental.reservation.reservationNo,
    );
    expect(written).toMatchObject([{ reviewNo, score: 5 }]);
  });

  it('views after return and review (there: still NotRentable, no score, still listed, 500 by number): right', async () => {
    const rental = await returnedRental();
    const { itemNo } = rental.item;
    await until('itemInfoes', itemNo, { itemStatus: 'Rentable', rentalStatus: 'Returned', score: null });
    const { reviewNo } = await review(rental);
    await until('itemInfoes', itemNo, { itemStatus: 'Deleted', score: 5 });
    await until('reviewInfoes', reviewNo, { score: 5 });
    expect((await fetchAll('itemInfoes')).filter((info) => info.itemNo === itemNo)).toEqual([]);
  });
});

describe('asking', () => {
  it('for price −5, nothing, an empty name (there: 201), price 1.9 (there: stored as 1): 400', async () => {
    for (const body of [
      { itemName: 'Camera', itemPrice: '-5' },
      {},
      { itemName: '', itemPrice: '1' },
      { itemName: 'Camera', itemPrice: '1.9' },
    ]) {
      expectProblem(await post('/items', body), 400, 'invalid-body');
    }
  });

  it('malformed JSON, /items/abc, a long name (there: class names, 500, SQL): 400, 404, 400, saying nothing inside', async () => {
    expectProblem(await send('POST', '/items', { raw: '{"itemName":' }), 400, 'malformed-body');
    expectProblem(await get('/items/abc'), 404, 'not-found');
    expectProblem(await post('/items', { itemName: 'x'.repeat(300), itemPrice: '1' }), 400, 'invalid-body');
  });

  it('POST /payments, POST /itemInfoes (there: open to anyone): 405', async () => {
    for (const path of ['/payments', '/itemInfoes']) {
      expectProblem(await post(path, { itemNo: '1' }), 405, 'method-not-allowed');
    }
  });

  it('links through the gateway (there: the backend’s address): the address asked', async () => {
    const { itemNo, _links } = await registerItem();
    expect(_links.self?.href).toBe(`${api}/items/${itemNo}`);
  });
});

/** Expects exactly one approval for each. */
async function chargedOnce(reservationNos: readonly number[]): Promise<void> {
  for (const reservationNo of reservationNos) await expectChargedOnce(recorder, reservationNo);
}
