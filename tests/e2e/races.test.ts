import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { remove } from '../support/http-client.ts';
import { inParallel } from '../support/in-parallel.ts';
import {
  askToCancelPayment,
  askToLend,
  askToPay,
  askToReserve,
  askToReview,
  heldRental,
  paidRental,
  type Rental,
  returnedRental,
} from '../support/market.ts';
import { type Depths, deadLetters } from '../support/queues.ts';
import { settled } from '../support/settled.ts';
import { compareItemInfo, compareReservation, find } from '../support/views.ts';

const TIMES = 6;
let recorder: EventRecorder;
let since: Date;
let dead: Depths;
beforeAll(async () => {
  dead = await deadLetters();
  recorder = await recordEvents();
  since = new Date();
});
afterAll(() => recorder.stop());

/** Whoever comes first, the same must hold once all messages are delivered. */
describe('at the same moment', () => {
  it('the renter cancels and the owner hands over: one of them, and what they are told stays true', async () => {
    const rentals = await inParallel(9, () => paidRental(), 3);
    const told = new Map<number, number>();
    for (const rental of rentals) {
      const { reservationNo } = rental.reservation;
      const [cancelled = 0, lent = 0] = (
        await both(rental, ({ item }) => [
          remove(`/reservations/${reservationNo}`),
          askToLend(item.itemNo, reservationNo),
        ])
      ).map(({ status }) => status);
      expect([cancelled, lent]).not.toEqual([204, 200]);
      expect([cancelled, lent]).not.toEqual([409, 409]);
      told.set(reservationNo, cancelled);
    }
    for (let look = 0; look < 4; look++) {
      for (const [reservationNo, status] of told) await expectStill(reservationNo, status);
      await setTimeout(250);
    }
    await settled(recorder, since);
    for (const { item, reservation } of rentals) {
      await expectStill(reservation.reservationNo, told.get(reservation.reservationNo));
      const [now, lent, payment] = await state(item.itemNo, reservation.reservationNo);
      if (lent?.rentalStatus === 'Renting') {
        expect(now).toMatchObject({ rentalStatus: 'Renting', paymentStatus: 'Paid' });
        expect(payment).toMatchObject({ status: 'Captured' });
      } else {
        expect(now).toBeUndefined();
        expect(lent).toMatchObject({ itemStatus: 'Rentable', reservationNo: null });
        expect(payment).toMatchObject({ status: 'Closed', paymentStatus: 'NotPaid' });
        expect(await askToReserve(item.itemNo)).toMatchObject({ status: 201 });
      }
    }
  });

  it('the renter takes the payment back and the owner hands over: one of them is told 409', async () => {
    const rentals = await inParallel(TIMES, () => paidRental(), 3);
    for (const rental of rentals) {
      const { item, reservation } = rental;
      const answers = await both(rental, () => [
        askToCancelPayment(reservation.reservationNo),
        askToLend(item.itemNo, reservation.reservationNo),
      ]);
      const statuses = answers.map(({ status }) => status).sort();
      if (!statuses.includes(503)) expect(statuses).toEqual([200, 409]);
    }
    await settled(recorder, since);
    for (const { item, reservation } of rentals) {
      const [now, lent, payment] = await state(item.itemNo, reservation.reservationNo);
      const handedOver = lent?.rentalStatus === 'Renting';
      expect(payment).toMatchObject({ status: handedOver ? 'Captured' : 'Canceled' });
      expect(now).toMatchObject({ paymentStatus: handedOver ? 'Paid' : 'NotPaid' });
    }
  });

  it('the renter pays and cancels: nothing is kept', async () => {
    const rentals = await inParallel(TIMES, () => heldRental(), 3);
    for (const rental of rentals) {
      const { reservationNo } = rental.reservation;
      await both(rental, () => [askToPay(reservationNo), remove(`/reservations/${reservationNo}`)]);
    }
    await settled(recorder, since);
    for (const { item, reservation } of rentals) {
      const [now, free, payment] = await state(item.itemNo, reservation.reservationNo);
      expect(now).toBeUndefined();
      expect(free).toMatchObject({ itemStatus: 'Rentable', reservationNo: null });
      expect(payment?.paymentStatus ?? 'NotPaid').toBe('NotPaid');
    }
  });

  it('the renter reviews and somebody reserves: reviewed and gone, or held', async () => {
    const rentals = await inParallel(3, () => returnedRental(), 3);
    const held: number[] = [];
    for (const rental of rentals) {
      await recorder.until(`review/${rental.reservation.reservationNo}`, 'ReviewRequested');
      await both(rental, ({ item, reservation }) => [askToReview(reservation), askToReserve(item.itemNo)]);
    }
    await settled(recorder, since);
    for (const { item, reservation } of rentals) {
      const review = await find('reviews', reservation.reservationNo);
      const left = await find('items', item.itemNo);
      expect(left === undefined).toBe(review !== undefined);
      if (left !== undefined) held.push(item.itemNo);
    }
    for (const itemNo of held) expect(await find('items', itemNo)).toMatchObject({ itemStatus: 'NotRentable' });
  });

  it('and no message was lost to a dead-letter queue', async () => {
    expect(await deadLetters()).toEqual(dead);
  });
});

/** Checks what the answer to a cancellation said about the reservation. */
async function expectStill(reservationNo: number, status: number | undefined): Promise<void> {
  const now = await find('reservations', reservationNo);
  if (status === 204) expect(now).toBeUndefined();
  if (status === 409) expect(now).toMatchObject({ rentalStatus: 'Renting', paymentStatus: 'Paid' });
}

async function both(rental: Rental | undefined, ask: (rental: Rental) => readonly Promise<{ status: number }>[]) {
  if (rental === undefined) throw new Error('no rental');
  const answers = await Promise.all(ask(rental));
  // Whatever comes first, no client gets an internal error; on a busy machine a call may take too long.
  for (const { status } of answers) expect([200, 201, 202, 204, 404, 409, 503]).toContain(status);
  return answers;
}

/** Reads the reservation, its item and its payment; the views and the payment must agree with them. */
async function state(itemNo: number, reservationNo: number) {
  expect(await compareItemInfo(itemNo, reservationNo)).toEqual([]);
  expect(await compareReservation(reservationNo)).toEqual([]);
  return [
    await find('reservations', reservationNo),
    await find('items', itemNo),
    await find('payments', reservationNo),
  ] as const;
}
