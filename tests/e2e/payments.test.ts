import { describe, expect, it } from 'vitest';
import { expectStatus, patch, remove } from '../support/http-client.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  askToReserve,
  heldRental,
  lentRental,
  onceAllowed,
  paidRental,
  registerItem,
  reserve,
  until,
  untilReservation,
} from '../support/market.ts';
import { expectProblem, isProblem } from '../support/problem.ts';
import { fetchAll, fetchOne } from '../support/resources.ts';
import { whileOff } from '../support/switches.ts';

describe('a renter', () => {
  it('pays once, however often they ask', async () => {
    const { item, reservation } = await heldRental();
    const { reservationNo } = reservation;
    const answers = [await askToPay(reservationNo), await askToPay(reservationNo), await askToPay(reservationNo)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0]?.body).toMatchObject({ paymentStatus: 'Paid', rentalStatus: 'NotRenting', status: 'Confirmed' });
    const payments = (await fetchAll('payments')).filter((payment) => payment.reservationNo === reservationNo);
    expect(payments).toMatchObject([
      { paymentNo: reservationNo, itemNo: item.itemNo, itemPrice: 100, paymentStatus: 'Paid', status: 'Approved' },
    ]);
    await until('itemInfoes', item.itemNo, { paymentStatus: 'Paid' });
  });

  it('cannot pay before the item has confirmed', async () => {
    const { itemNo } = await registerItem();
    const { reservationNo } = await reserve(itemNo);
    const answer = await askToPay(reservationNo);
    // The item may have been faster than this test.
    if (isProblem(answer, 'reservation-not-confirmed')) expectProblem(answer, 409, 'reservation-not-confirmed');
    else expectStatus(answer, 200);
    expectStatus(await onceAllowed(() => askToPay(reservationNo)), 200);
  });

  it('takes a payment back and pays again; the hold stays', async () => {
    const { item, reservation } = await paidRental();
    const { reservationNo } = reservation;
    for (const _ of ['once', 'and again']) {
      const cancelled = expectStatus(await askToCancelPayment(reservationNo), 200);
      expect(cancelled.body).toMatchObject({ paymentStatus: 'NotPaid', status: 'Confirmed' });
      expect(await fetchOne('payments', reservationNo)).toMatchObject({ paymentStatus: 'NotPaid', status: 'Canceled' });
      expect(await fetchOne('items', item.itemNo)).toMatchObject({ itemStatus: 'NotRentable', reservationNo });
      expectProblem(await askToReserve(item.itemNo), 409, 'item-already-reserved');
      expectProblem(await askToLend(item.itemNo, reservationNo), 409, 'not-paid');
      expectStatus(await askToPay(reservationNo), 200);
      expect(await fetchOne('payments', reservationNo)).toMatchObject({ paymentStatus: 'Paid', status: 'Approved' });
    }
    expectStatus(await askToLend(item.itemNo, reservationNo), 200);
  });

  it('may take back what was never paid, to no effect', async () => {
    const { reservation } = await heldRental();
    const answer = expectStatus(await askToCancelPayment(reservation.reservationNo), 200);
    expect(answer.body).toEqual({ ...reservation });
  });

  it('cannot take back what was captured at the hand-over', async () => {
    const { reservation } = await lentRental();
    expectProblem(await askToCancelPayment(reservation.reservationNo), 409, 'item-lent');
    await until('payments', reservation.reservationNo, { paymentStatus: 'Paid', status: 'Captured' });
  });

  it('cannot take back a payment of a reservation that is over', async () => {
    const { itemNo } = await registerItem();
    expectStatus(await remove(`/items/${itemNo}`), 204);
    const { reservationNo } = await whileOff(['item-calls'], () => reserve(itemNo));
    await untilReservation(reservationNo, { status: 'Rejected' });
    expectProblem(await askToCancelPayment(reservationNo), 409, 'reservation-rejected');
  });
});

describe('prices from the client', () => {
  it('are never charged', async () => {
    const item = await registerItem({ itemPrice: 100 });
    const { reservationNo } = await reserve(item.itemNo, { itemName: 'Bargain' });
    await untilReservation(reservationNo, { status: 'Confirmed' });
    const body = { paymentStatus: 'Paid', itemPrice: '1' };
    expectStatus(await patch(`/reservations/${reservationNo}`, body), 200);
    expect(await fetchOne('payments', reservationNo)).toMatchObject({ itemPrice: 100 });
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ itemPrice: 100, itemName: 'Camera' });
  });

  it('may be zero at the item', async () => {
    const { reservation } = await paidRental(await registerItem({ itemPrice: 0 }));
    expect(await fetchOne('payments', reservation.reservationNo)).toMatchObject({
      itemPrice: 0,
      paymentStatus: 'Paid',
    });
  });
});

describe('numbers that differ', () => {
  it('never let one touch what is another’s', async () => {
    // Reservations without a payment in between make the original's numbers of payments and reservations drift apart.
    const first = await paidRental();
    await heldRental();
    await registerItem();
    const second = await paidRental();
    const third = await paidRental();
    expect(second.item.itemNo).not.toBe(second.reservation.reservationNo);

    expectStatus(await askToCancelPayment(second.reservation.reservationNo), 200);
    expectStatus(await remove(`/reservations/${third.reservation.reservationNo}`), 204);
    await until('payments', third.reservation.reservationNo, { paymentStatus: 'NotPaid', itemNo: third.item.itemNo });
    expect(await fetchOne('payments', second.reservation.reservationNo)).toMatchObject({ paymentStatus: 'NotPaid' });
    expect(await fetchOne('payments', first.reservation.reservationNo)).toMatchObject({ paymentStatus: 'Paid' });
    expect(await fetchOne('reservations', first.reservation.reservationNo)).toMatchObject({ paymentStatus: 'Paid' });
    expectStatus(await askToLend(first.item.itemNo, first.reservation.reservationNo), 200);
    expect(await fetchOne('items', second.item.itemNo)).toMatchObject({ rentalStatus: 'NotRenting' });
  });
});
