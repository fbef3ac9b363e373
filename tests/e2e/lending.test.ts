import { describe, expect, it } from 'vitest';
import { expectStatus } from '../support/http-client.ts';
import {
  askToLend,
  askToReturn,
  heldRental,
  lentRental,
  paidRental,
  registerItem,
  returnedRental,
  until,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchOne } from '../support/resources.ts';

describe('an owner hands over', () => {
  it('what is held and paid, and captures the payment with it', async () => {
    const { item, reservation } = await paidRental();
    const { reservationNo } = reservation;
    const lent = expectStatus(await askToLend(item.itemNo, reservationNo), 200);
    expect(lent.body).toMatchObject({ itemStatus: 'NotRentable', rentalStatus: 'Renting', reservationNo });
    expect(await fetchOne('payments', reservationNo)).toMatchObject({ paymentStatus: 'Paid', status: 'Captured' });
    await until('reservations', reservationNo, { rentalStatus: 'Renting', paymentStatus: 'Paid' });
    await until('itemInfoes', item.itemNo, { rentalStatus: 'Renting', itemStatus: 'NotRentable', reservationNo });
  });

  it('the same twice, to the same effect', async () => {
    const { item, reservation } = await lentRental();
    const again = expectStatus(await askToLend(item.itemNo, reservation.reservationNo), 200);
    expect(again.body).toEqual(item);
  });

  it('nothing without a reservation, without a payment, or to another reservation', async () => {
    const free = await registerItem();
    const held = await heldRental();
    const paid = await paidRental();
    const elsewhere = held.reservation.reservationNo;
    expectProblem(await askToLend(free.itemNo, 1), 409, 'item-not-held');
    expectProblem(await askToLend(held.item.itemNo, elsewhere), 409, 'not-paid');
    expectProblem(await askToLend(paid.item.itemNo, elsewhere), 409, 'item-not-held');
    expectProblem(await askToLend(held.item.itemNo, paid.reservation.reservationNo), 409, 'item-not-held');
    for (const { itemNo } of [free, held.item, paid.item]) {
      expect(await fetchOne('items', itemNo)).toMatchObject({ rentalStatus: 'NotRenting' });
    }
    expect(await fetchOne('payments', paid.reservation.reservationNo)).toMatchObject({ status: 'Approved' });
  });
});

describe('an item comes back', () => {
  it('from whom it was lent to, and is free for others', async () => {
    const { item, reservation } = await lentRental();
    const { reservationNo } = reservation;
    const returned = expectStatus(await askToReturn(item.itemNo, reservationNo), 200);
    expect(returned.body).toMatchObject({ itemStatus: 'Rentable', rentalStatus: 'Returned', reservationNo: null });
    await until('reservations', reservationNo, { rentalStatus: 'Returned', paymentStatus: 'Paid', status: 'Closed' });
    await until('itemInfoes', item.itemNo, { rentalStatus: 'Returned', itemStatus: 'Rentable', reservationNo });
    const again = expectStatus(await askToReturn(item.itemNo, reservationNo), 200);
    expect(again.body).toEqual(returned.body);
  });

  it('only if it was lent, and only from that reservation', async () => {
    const free = await registerItem();
    const paid = await paidRental();
    const lent = await lentRental();
    expectProblem(await askToReturn(free.itemNo, 1), 409, 'item-not-lent');
    expectProblem(await askToReturn(paid.item.itemNo, paid.reservation.reservationNo), 409, 'item-not-lent');
    expectProblem(await askToReturn(lent.item.itemNo, paid.reservation.reservationNo), 409, 'item-not-lent');
    expect(await fetchOne('items', lent.item.itemNo)).toMatchObject({ rentalStatus: 'Renting' });
    const over = await returnedRental();
    expectProblem(await askToLend(over.item.itemNo, over.reservation.reservationNo), 409, 'item-not-held');
  });
});
