import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { config } from '../support/config.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get } from '../support/http-client.ts';
import {
  askToCancelPayment,
  askToPay,
  askToReserve,
  heldRental,
  onceAllowed,
  paidRental,
  registerItem,
  reserve,
  until,
  untilGone,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchOne } from '../support/resources.ts';
import { whileOff } from '../support/switches.ts';

/** A busy machine takes seconds to hold something and to pay for it. */
const SECONDS = 10;
/** Longer than any function uses a setting before it reads it again, in ms. */
const KNOWN_MS = 1_500;
let before = '900';

beforeAll(async () => {
  before = (await config('get', 'reservation.payWithinSeconds')).lines[0] ?? before;
  await config('set', 'reservation.payWithinSeconds', String(SECONDS));
  await setTimeout(KNOWN_MS);
});
afterAll(async () => {
  await config('set', 'reservation.payWithinSeconds', before);
  await setTimeout(KNOWN_MS);
});

it.concurrent('a hold that is not paid by its payBy ends, though nobody asks', async () => {
  // A new instance whose first read of the setting takes too long on a busy machine gives more time.
  const { item, reservation } = await eventually(async () => {
    const rental = await heldRental();
    expect(Date.parse(rental.reservation.payBy ?? '') - Date.now()).toBeLessThanOrEqual((SECONDS + 1) * 1000);
    return rental;
  });
  const { reservationNo, payBy } = reservation;
  await until('items', item.itemNo, { itemStatus: 'Rentable', reservationNo: null });
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(payBy ?? ''));
  expectProblem(await get(`/reservations/${reservationNo}`), 404, 'reservation-not-found');
  expectProblem(await askToPay(reservationNo), 404, 'reservation-not-found');
  expectStatus(await onceAllowed(() => askToReserve(item.itemNo)), 201);
});

it.concurrent('one that is paid in time stays, and has no payBy any more', async () => {
  const { reservation } = await eventually(() => paidRental());
  const { reservationNo } = reservation;
  expect(reservation.payBy).toBeNull();
  await setTimeout((SECONDS + 2) * 1000);
  expect(await fetchOne('reservations', reservationNo)).toMatchObject({ status: 'Confirmed', paymentStatus: 'Paid' });
});

it.concurrent('one whose payment is taken back has as long again, and ends then', async () => {
  const { reservation } = await eventually(() => paidRental());
  const { reservationNo } = reservation;
  const taken = expectStatus(await askToCancelPayment(reservationNo), 200);
  expect(taken.body).toMatchObject({ paymentStatus: 'NotPaid', payBy: expect.any(String) });
  expectStatus(await get(`/reservations/${reservationNo}`), 200);
  await untilGone('reservations', reservationNo);
});

it('one that its item never answered ends as well', async () => {
  const { itemNo } = await registerItem();
  await whileOff(['item-events'], async () => {
    const { reservationNo } = await reserve(itemNo);
    await untilGone('reservations', reservationNo);
  });
  expectStatus(await onceAllowed(() => askToReserve(itemNo)), 201);
});
