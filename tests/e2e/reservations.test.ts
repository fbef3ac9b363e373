import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get, patch, post, remove } from '../support/http-client.ts';
import {
  askToPay,
  askToReserve,
  confirmed,
  heldRental,
  lentRental,
  newCustomer,
  onceAllowed,
  paidRental,
  registerItem,
  reserve,
  returnedRental,
  until,
  untilReservation,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchAll, fetchOne } from '../support/resources.ts';
import { whileOff } from '../support/switches.ts';

describe('a renter', () => {
  it('needs an item and a customer number only', async () => {
    const { itemNo } = await registerItem();
    const customerId = newCustomer();
    const answer = expectStatus(await post('/reservations', { customerId, itemNo }), 201);
    expect(answer.body).toMatchObject({ customerId, customerName: null, itemNo, itemName: null, itemPrice: null });
  });

  it('cannot hold the next number before a thing is listed under it; afterwards anybody can', async () => {
    const next = (await registerItem()).itemNo + 1;
    const early = await post('/reservations', { customerId: newCustomer(), itemNo: next });
    expectProblem(early, 404, 'item-not-found');
    expect(early.headers.get('retry-after')).toBeNull();
    const { itemNo } = await registerItem();
    expect(itemNo).toBe(next);
    expect(await confirmed(await reserve(itemNo))).toMatchObject({ itemNo });
  });

  it('is told at once when somebody else has the item', async () => {
    const { item } = await heldRental();
    expectProblem(await askToReserve(item.itemNo), 409, 'item-already-reserved');
    const lent = await lentRental();
    expectProblem(await askToReserve(lent.item.itemNo), 409, 'item-already-reserved');
  });

  it('whose own reservation is in the way is told its number, where it is, and not to wait', async () => {
    const { item, reservation } = await heldRental();
    const { customerId, reservationNo } = reservation;
    const answer = await post('/reservations', { customerId, itemNo: item.itemNo });
    const problem = expectProblem(answer, 409, 'item-already-reserved');
    expect(problem.reservationNo).toBe(reservationNo);
    expect(answer.headers.get('retry-after')).toBeNull();
    expect((await get(problem._links?.reservation.href ?? '')).body).toMatchObject({ reservationNo, customerId });
  });

  it('gets an item again that came back', async () => {
    const { item, reservation } = await returnedRental();
    const next = await heldRental(item);
    expect(next.reservation.reservationNo).not.toBe(reservation.reservationNo);
    await until('itemInfoes', item.itemNo, {
      reservationNo: next.reservation.reservationNo,
      rentalStatus: 'NotRenting',
      paymentStatus: 'NotPaid',
    });
  });

  it('cancels before paying: the item is free for others', async () => {
    const { item, reservation } = await heldRental();
    const { reservationNo } = reservation;
    expectStatus(await remove(`/reservations/${reservationNo}`), 204);
    expectProblem(await get(`/reservations/${reservationNo}`), 404, 'reservation-not-found');
    expectProblem(await remove(`/reservations/${reservationNo}`), 404, 'reservation-not-found');
    expectProblem(await askToPay(reservationNo), 404, 'reservation-not-found');
    await until('items', item.itemNo, { itemStatus: 'Rentable', reservationNo: null });
    await until('itemInfoes', item.itemNo, { itemStatus: 'Rentable', reservationNo: null, customerId: null });
    expect((await fetchAll('reservations')).filter((other) => other.reservationNo === reservationNo)).toEqual([]);
    await expectReservable(item.itemNo);
    expectProblem(await get(`/payments/${reservationNo}`), 404, 'payment-not-found');
  });

  it('cancels right after reserving, whether or not the item has answered', async () => {
    const { itemNo } = await registerItem();
    const { reservationNo } = await reserve(itemNo);
    expectStatus(await remove(`/reservations/${reservationNo}`), 204);
    await expectReservable(itemNo);
  });

  it('cancels what is paid: the money is given back for good', async () => {
    const { item, reservation } = await paidRental();
    const { reservationNo } = reservation;
    expectStatus(await remove(`/reservations/${reservationNo}`), 204);
    await until('payments', reservationNo, { paymentStatus: 'NotPaid', status: 'Closed' });
    await until('items', item.itemNo, { itemStatus: 'Rentable', reservationNo: null });
    await expectReservable(item.itemNo);
    expectProblem(await askToPay(reservationNo), 404, 'reservation-not-found');
    expect(await fetchOne('payments', reservationNo)).toMatchObject({ status: 'Closed' });
  });

  it('cannot cancel what was handed over or is over', async () => {
    const lent = await lentRental();
    const { reservationNo } = lent.reservation;
    expectProblem(await remove(`/reservations/${reservationNo}`), 409, 'item-lent');
    expect(await fetchOne('payments', reservationNo)).toMatchObject({ paymentStatus: 'Paid', status: 'Captured' });
    const { reservation } = await returnedRental();
    expectProblem(await remove(`/reservations/${reservation.reservationNo}`), 409, 'reservation-closed');
    // It is Paid already: asking again is no error.
    expectStatus(await patch(`/reservations/${reservation.reservationNo}`, { paymentStatus: 'Paid' }), 200);
  });
});

describe('an item that its renter cancelled', () => {
  it('is told to be free soon, as long as its functions do not answer', async () => {
    const { itemNo } = await registerItem();
    await whileOff(['item-events'], async () => {
      const { reservationNo } = await reserve(itemNo);
      expectStatus(await remove(`/reservations/${reservationNo}`), 204);
      const answer = await askToReserve(itemNo);
      expectProblem(answer, 409, 'item-being-released');
      expect(answer.headers.get('retry-after')).toBe('1');
    });
    await expectReservable(itemNo);
  });

  it('is somebody else’s, though that renter asks for it again without a pause', async () => {
    const { itemNo } = await registerItem();
    const greedy = { customerId: newCustomer() };
    const first = await reserve(itemNo, greedy);
    expectStatus(await remove(`/reservations/${first.reservationNo}`), 204);
    const other = onceAllowed(() => askToReserve(itemNo));
    let isOver = false;
    const loop = async () => {
      while (!isOver) expectStatus(await askToReserve(itemNo, greedy), 409);
    };
    const looping = loop();
    try {
      expectStatus(await other, 201);
    } finally {
      isOver = true;
    }
    await looping;
  });

  it('is that renter’s again when nobody else has come', async () => {
    const { itemNo } = await registerItem();
    const renter = { customerId: newCustomer() };
    const again = () => askToReserve(itemNo, renter);
    const { reservationNo } = expectStatus(await again(), 201).body;
    expectStatus(await remove(`/reservations/${reservationNo}`), 204);
    const refused = await eventually(async () => {
      const answer = await again();
      expectProblem(answer, 409, 'reserved-a-moment-ago');
      return answer;
    });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(10);
    await setTimeout(1_000 * seconds);
    expectStatus(await again(), 201);
  });
});

/** Expects the lock to be free once the cancellation has gone through item and payment. */
async function expectReservable(itemNo: number): Promise<void> {
  expectStatus(await onceAllowed(() => askToReserve(itemNo)), 201);
}

describe('a reservation', () => {
  it('that names no price adopts name and price of its item', async () => {
    const item = await registerItem({ itemName: 'Tent', itemPrice: 70 });
    const { reservationNo } = await reserve(item.itemNo, { itemName: 'Palace' });
    await untilReservation(reservationNo, { status: 'Confirmed', itemName: 'Tent', itemPrice: 70 });
  });

  it('that agreed to another price is rejected, tells the new one, and lets the item go', async () => {
    const item = await registerItem({ itemPrice: 70 });
    const { reservationNo } = await reserve(item.itemNo, { itemPrice: 60 });
    await untilReservation(reservationNo, { status: 'Rejected', rejectionReason: 'price-changed', itemPrice: 70 });
    expectProblem(await askToPay(reservationNo), 409, 'price-changed');
    await until('items', item.itemNo, { itemStatus: 'Rentable', reservationNo: null });
    const again = await onceAllowed(() => askToReserve(item.itemNo, { itemPrice: 70 }));
    await confirmed(expectStatus(again, 201).body);
    expectProblem(await get(`/payments/${reservationNo}`), 404, 'payment-not-found');
  });
});
