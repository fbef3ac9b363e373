import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { guardAsDeployed } from '../support/config.ts';
import { eventually } from '../support/eventually.ts';
import { type Answer, expectStatus, get, remove } from '../support/http-client.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  heldRental,
  onceAvailable,
  paidRental,
  type Rental,
  until,
  untilGone,
  untilReservation,
} from '../support/market.ts';
import { expectProblem, expectUnavailable } from '../support/problem.ts';
import { restoreProviderAfterwards, setProvider } from '../support/provider.ts';
import { fetchOne } from '../support/resources.ts';
import { whileOff } from '../support/switches.ts';
import { takeUnavailableAsAnswer } from '../support/unavailable-as-answer.ts';

restoreProviderAfterwards();
takeUnavailableAsAnswer();
guardAsDeployed('payment');

it('cancelling while payment is away is a 202 with a place to look at, and then a 404 that stays', async () => {
  const { item, reservation } = await paidRental();
  const { reservationNo } = reservation;
  await whileOff(['payment-calls', 'payment-events'], async () => {
    for (const _ of [1, 2]) {
      const answer = expectStatus(await remove(`/reservations/${reservationNo}`), 202);
      expect(answer.headers.get('location')).toMatch(new RegExp(`/reservations/${reservationNo}$`));
      expect(answer.body).toMatchObject({ status: 'Cancelling', paymentStatus: 'Paid' });
    }
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ status: 'Cancelling' });
    for (const ask of [askToPay, askToCancelPayment]) {
      const answer = await ask(reservationNo);
      expectProblem(answer, 409, 'cancellation-undecided');
      expect(answer.headers.get('retry-after')).toBe('1');
    }
  });
  await untilGone('reservations', reservationNo);
  await until('payments', reservationNo, { status: 'Closed' });
  await until('items', item.itemNo, { itemStatus: 'Rentable', reservationNo: null });
  expectProblem(await get(`/reservations/${reservationNo}`), 404, 'reservation-not-found');
});

it('what was paid too late to be told is taken back for good: 503, then NotPaid, and that stays', async () => {
  await setProvider({ latencyMs: 1_200 });
  const { reservationNo } = await untilLate(heldRental, ({ reservation }) => askToPay(reservation.reservationNo));
  const answer = expectStatus(await onceAvailable(() => askToCancelPayment(reservationNo)), 200);
  expect(answer.body).toMatchObject({ paymentStatus: 'NotPaid' });
  for (let look = 0; look < 10; look++) {
    expect(await fetchOne('reservations', reservationNo)).toMatchObject({ paymentStatus: 'NotPaid' });
    await setTimeout(250);
  }
  await setProvider({});
  expect(await fetchOne('reservations', reservationNo)).toMatchObject({
    paymentStatus: 'NotPaid',
    status: 'Confirmed',
  });
});

it('what was captured too late to be told is handed over, and cancelling it is refused for good', async () => {
  await setProvider({ latencyMs: 1_200 });
  const { itemNo, reservationNo } = await untilLate(paidRental, ({ item, reservation }) =>
    askToLend(item.itemNo, reservation.reservationNo),
  );
  await until('items', itemNo, { rentalStatus: 'Renting', reservationNo });
  await untilReservation(reservationNo, { rentalStatus: 'Renting', paymentStatus: 'Paid' });
  await setProvider({});
  // While payment answers too late, the first is a 202 and the second a 503.
  await eventually(async () => expectProblem(await remove(`/reservations/${reservationNo}`), 409, 'item-lent'));
  expectProblem(await onceAvailable(() => askToCancelPayment(reservationNo)), 409, 'item-lent');
});

/** Asks for new rentals until an answer is late: an instance uses a new limit one request after it was set. */
async function untilLate(
  create: () => Promise<Rental>,
  ask: (rental: Rental) => Promise<Answer>,
): Promise<Rental['reservation']> {
  return eventually(async () => {
    const rental = await create();
    expectUnavailable(await ask(rental), 'payment');
    return rental.reservation;
  });
}
