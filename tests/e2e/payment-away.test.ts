import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectChargedOnce } from '../support/charges.ts';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get } from '../support/http-client.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  askToReview,
  heldRental,
  paidRental,
  returnedRental,
  review,
} from '../support/market.ts';
import { expectProblem, expectUnavailable } from '../support/problem.ts';
import { fetchOne } from '../support/resources.ts';
import { whileOff } from '../support/switches.ts';
import { takeUnavailableAsAnswer } from '../support/unavailable-as-answer.ts';

takeUnavailableAsAnswer();
let recorder: EventRecorder;
beforeAll(async () => {
  recorder = await recordEvents();
});
afterAll(() => recorder.stop());

it('paying while payment is away is a 503 that changes nothing; asked again, it is paid and charged once', async () => {
  const { reservation } = await heldRental();
  const { reservationNo } = reservation;
  await whileOff(['payment-calls'], async () => {
    for (const _ of [1, 2]) expectUnavailable(await askToPay(reservationNo), 'payment');
    expect(await fetchOne('reservations', reservationNo)).toEqual(reservation);
    expectProblem(await get(`/payments/${reservationNo}`), 404, 'payment-not-found');
  });
  const paid = await eventually(async () => expectStatus(await askToPay(reservationNo), 200));
  expect(paid.body).toMatchObject({ paymentStatus: 'Paid' });
  await expectChargedOnce(recorder, reservationNo);
});

it('taking a payment back and handing over wait for payment, too', async () => {
  const { item, reservation } = await paidRental();
  const { reservationNo } = reservation;
  await whileOff(['payment-calls'], async () => {
    expectUnavailable(await askToCancelPayment(reservationNo), 'payment');
    expectUnavailable(await askToLend(item.itemNo, reservationNo), 'payment');
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ paymentStatus: 'Paid' });
    expect(await fetchOne('items', item.itemNo)).toMatchObject({ rentalStatus: 'NotRenting' });
    expect(await fetchOne('payments', reservationNo)).toMatchObject({ status: 'Approved' });
  });
  await eventually(async () => expectStatus(await askToLend(item.itemNo, reservationNo), 200));
  expect(await fetchOne('payments', reservationNo)).toMatchObject({ status: 'Captured' });
});

it('a review waits for item: no item, no review', async () => {
  const rental = await returnedRental();
  const { reservationNo } = rental.reservation;
  await recorder.until(`review/${reservationNo}`, 'ReviewRequested');
  await whileOff(['item-calls'], async () => {
    expectUnavailable(await askToReview(rental.reservation), 'item');
    expectProblem(await get(`/reviews/${reservationNo}`), 404, 'review-not-found');
    expect(await fetchOne('items', rental.item.itemNo)).toMatchObject({ itemStatus: 'Rentable' });
  });
  const written = await eventually(() => review(rental));
  expect(written).toMatchObject({ reservationNo, score: 5 });
});
