import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectChargedOnce } from '../support/charges.ts';
import { guardAsDeployed } from '../support/config.ts';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { linesLogged } from '../support/function-log.ts';
import { expectStatus, get } from '../support/http-client.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  heldRental,
  onceAvailable,
  paidRental,
  type Rental,
  registerItem,
  until,
  untilReservation,
} from '../support/market.ts';
import { expectProblem, expectUnavailable, type Problem } from '../support/problem.ts';
import { restoreProviderAfterwards, setProvider } from '../support/provider.ts';
import { fetchOne } from '../support/resources.ts';
import { takeUnavailableAsAnswer } from '../support/unavailable-as-answer.ts';

takeUnavailableAsAnswer();
guardAsDeployed('payment');
restoreProviderAfterwards();
const before = Date.now();
const charged: number[] = [];
let recorder: EventRecorder;
beforeAll(async () => {
  recorder = await recordEvents();
});
afterAll(() => recorder.stop());

describe('a provider that is slow', () => {
  beforeEach(() => setProvider({ latencyMs: 1_200 }));

  it('beyond the limit leaves the outcome unknown, and whoever asks again is paid and charged once', async () => {
    const { rental, waitedMs, problem } = await untilLate();
    const { reservationNo } = rental.reservation;
    expect(waitedMs).toBeGreaterThanOrEqual(600);
    expect(problem.detail).toMatch(/not known/);
    const paid = await eventually(async () => expectStatus(await askToPay(reservationNo), 200));
    expect(paid.body).toMatchObject({ paymentStatus: 'Paid' });
    await chargedOnce(reservationNo);
  });

  it('pays all the same: its late approval reaches the reservation', async () => {
    const { item, reservation } = (await untilLate()).rental;
    const { reservationNo } = reservation;
    await untilReservation(reservationNo, { paymentStatus: 'Paid' });
    await until('itemInfoes', item.itemNo, { paymentStatus: 'Paid' });
    await chargedOnce(reservationNo);
  });
});

describe('a provider that declines', () => {
  it('is a 402, until the parameter says otherwise, with nothing deployed in between', async () => {
    await setProvider({ declineRate: 1 });
    const { reservation } = await heldRental();
    const { reservationNo } = reservation;
    const ask = () => onceAvailable(() => askToPay(reservationNo));
    for (const _ of [1, 2]) expectProblem(await ask(), 402, 'payment-declined');
    expect(await fetchOne('reservations', reservationNo)).toEqual(reservation);
    expectProblem(await get(`/payments/${reservationNo}`), 404, 'payment-not-found');
    await setProvider({});
    expectStatus(await ask(), 200);
    await chargedOnce(reservationNo);
  });
});

describe('a provider that fails', () => {
  it('is a 503, and nobody is charged; when it is well again they pay', async () => {
    const paidBefore = await paidRental();
    await setProvider({ failureRate: 1 });
    const { reservation } = await heldRental();
    const { reservationNo } = reservation;
    expectUnavailable(await askToPay(reservationNo), 'payment');
    expect(await fetchOne('reservations', reservationNo)).toEqual(reservation);
    expectProblem(await get(`/payments/${reservationNo}`), 404, 'payment-not-found');
    const { item, reservation: other } = paidBefore;
    expectUnavailable(await askToLend(item.itemNo, other.reservationNo), 'payment');
    expect(await fetchOne('items', item.itemNo)).toMatchObject({ rentalStatus: 'NotRenting' });
    await setProvider({});
    await eventually(async () => expectStatus(await askToPay(reservationNo), 200));
    await eventually(async () => expectStatus(await askToLend(item.itemNo, other.reservationNo), 200));
    await chargedOnce(reservationNo);
  });
});

describe('a provider that lets authorizations lapse', () => {
  it('takes nothing: the owner is told, it is paid again with a new time, and handed over then', async () => {
    await setProvider({ lapseAfterSeconds: 0.001 });
    const { item, reservation } = await paidRental(await registerItem({ deposit: 200 }));
    const { itemNo } = item;
    const { reservationNo } = reservation;
    // Whoever asks again, as after a lost answer, is told the same.
    for (const _ of [1, 2])
      expect(
        expectProblem(await onceAvailable(() => askToLend(itemNo, reservationNo)), 409, 'payment-lapsed'),
      ).toMatchObject({
        reservationNo,
        _links: { reservation: { href: expect.stringMatching(new RegExp(`/reservations/${reservationNo}$`)) } },
      });
    expect(await fetchOne('items', itemNo)).toMatchObject({ rentalStatus: 'NotRenting', reservationNo });
    const due = await untilReservation(reservationNo, { paymentStatus: 'NotPaid', paymentLapsed: true });
    expect(Date.parse(due.payBy ?? '')).toBeGreaterThan(Date.now());
    await until('itemInfoes', itemNo, { paymentStatus: 'NotPaid' });
    await until('payments', reservationNo, { status: 'Canceled', lapsed: true, refundStatus: null });
    await setProvider({});
    expect(expectStatus(await onceAvailable(() => askToPay(reservationNo)), 200).body).not.toHaveProperty(
      'paymentLapsed',
    );
    const paid = await fetchOne('payments', reservationNo);
    expect(paid).toMatchObject({ status: 'Approved', refundStatus: null, deposit: { amount: 200, status: 'Held' } });
    expect(paid).not.toHaveProperty('lapsed');
    expectStatus(await onceAvailable(() => askToLend(itemNo, reservationNo)), 200);
    await until('payments', reservationNo, { status: 'Captured' });
  });
});

describe('a provider that fails to give money back', () => {
  it('is seen in the payment, and asked again by itself until the money is back', async () => {
    const { reservation } = await paidRental();
    const { reservationNo } = reservation;
    expect(await fetchOne('payments', reservationNo)).toMatchObject({ status: 'Approved', refundStatus: null });
    await setProvider({ failureRate: 1 });
    expectStatus(await onceAvailable(() => askToCancelPayment(reservationNo)), 200);
    await until('payments', reservationNo, { status: 'Canceled', refundStatus: 'Pending' });
    await eventually(async () => {
      const lines = await linesLogged('payment-settlements', before);
      expect(lines).toContainEqual(expect.objectContaining({ message: 'event failed' }));
      expect(lines).not.toContainEqual(expect.objectContaining({ message: 'event not postponed' }));
    });
    await setProvider({});
    // Sooner than the queue would deliver it again by itself.
    await eventually(
      async () => expect(await fetchOne('payments', reservationNo)).toMatchObject({ refundStatus: 'Done' }),
      {
        withinMs: 60_000,
      },
    );
  });
});

it('afterwards, with every late answer in, nobody was charged twice', async () => {
  expect(charged.length).toBeGreaterThan(0);
  for (const reservationNo of charged) await expectChargedOnce(recorder, reservationNo);
});

/** Pays new reservations until an answer is late: an instance uses a new limit one request after it was set. */
function untilLate(): Promise<{ readonly rental: Rental; readonly waitedMs: number; readonly problem: Problem }> {
  return eventually(async () => {
    const rental = await heldRental();
    const started = Date.now();
    const answer = await askToPay(rental.reservation.reservationNo);
    return { rental, waitedMs: Date.now() - started, problem: expectUnavailable(answer, 'payment') };
  });
}

/** Expects exactly one approval, which the reservation knows. */
async function chargedOnce(reservationNo: number): Promise<void> {
  charged.push(reservationNo);
  await until('payments', reservationNo, { paymentStatus: 'Paid', itemPrice: 100 });
  await untilReservation(reservationNo, { paymentStatus: 'Paid' });
  await expectChargedOnce(recorder, reservationNo);
}
