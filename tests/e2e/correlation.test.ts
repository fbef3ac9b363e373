import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, send } from '../support/http-client.ts';
import type { JsonObject } from '../support/json.ts';
import { heldRental, lentRental, newCustomer, paidRental } from '../support/market.ts';

let recorder: EventRecorder;
beforeAll(async () => {
  recorder = await recordEvents();
});
afterAll(() => recorder.stop());

/** A request, and the name and subject of the events that it causes, in order. */
interface Chain {
  readonly method: 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: JsonObject;
  readonly causes: readonly (readonly [name: string, subject: string])[];
}

it('goes with a payment through the call to payment and into both events', () =>
  expectChain(async () => {
    const { reservationNo } = (await heldRental()).reservation;
    return {
      method: 'PATCH',
      path: `/reservations/${reservationNo}`,
      body: { paymentStatus: 'Paid' },
      causes: [
        ['PaymentApproved', `payment/${reservationNo}`],
        ['PaymentRequested', `reservation/${reservationNo}`],
      ],
    };
  }));

it('goes with a hand-over through the call to payment to the reservation', () =>
  expectChain(async () => {
    const { item, reservation } = await paidRental();
    const { reservationNo } = reservation;
    return {
      method: 'PATCH',
      path: `/items/${item.itemNo}`,
      body: { rentalStatus: 'Renting', reservationNo: String(reservationNo) },
      causes: [
        ['PaymentCaptured', `payment/${reservationNo}`],
        ['RentedItem', `item/${item.itemNo}`],
        ['RentalStarted', `reservation/${reservationNo}`],
      ],
    };
  }));

it('goes with a return to the reservation and on to the review', () =>
  expectChain(async () => {
    const { item, reservation } = await lentRental();
    const { reservationNo } = reservation;
    return {
      method: 'PATCH',
      path: `/items/${item.itemNo}`,
      body: { rentalStatus: 'Returned', reservationNo: String(reservationNo) },
      causes: [
        ['ReturnedItem', `item/${item.itemNo}`],
        ['ReservationClosed', `reservation/${reservationNo}`],
        ['ReviewRequested', `review/${reservationNo}`],
      ],
    };
  }));

it('goes with a cancellation through the call to payment to the item and back to the reservation', () =>
  expectChain(async () => {
    const { item, reservation } = await paidRental();
    const { reservationNo } = reservation;
    return {
      method: 'DELETE',
      path: `/reservations/${reservationNo}`,
      causes: [
        ['CancellationRequested', `reservation/${reservationNo}`],
        ['PaymentCanceled', `payment/${reservationNo}`],
        ['ReservationCancelled', `reservation/${reservationNo}`],
        ['ItemReleased', `item/${item.itemNo}`],
        ['ReservationClosed', `reservation/${reservationNo}`],
      ],
    };
  }));

/**
 * Expects a request to cause exactly its events, each naming its cause: the request first, an event of the chain from
 * then on.
 */
async function expectChain(prepare: () => Promise<Chain>): Promise<void> {
  const { id, causes } = await answered(prepare);
  const chain = await eventually(async () => {
    // The refund is published once the provider has confirmed it, so it may come at any place.
    const events = (await recorder.causedBy(id)).filter(({ type }) => type !== 'PaymentRefunded');
    if (events.length < causes.length) throw new Error(`only ${events.map(({ type }) => type).join(', ')}`);
    return events;
  });
  expect(chain.map(({ type, subject }) => [type, subject])).toEqual(causes);
  const ids = chain.map((event) => event.id);
  for (const { causationid } of chain.slice(1)) {
    // Two writes of one request, or an answer to an earlier event.
    expect([chain[0]?.causationid, ...ids]).toContain(causationid);
  }
  expect(chain.at(-1)?.causationid).not.toBe('');
}

/**
 * Sends the request. After a 503 it is repeated for another rental, because the events of a late answer belong to
 * another chain.
 */
function answered(prepare: () => Promise<Chain>): Promise<{ readonly id: string; readonly causes: Chain['causes'] }> {
  return eventually(async () => {
    const { method, path, body, causes } = await prepare();
    const id = `e2e-chain-${newCustomer()}`;
    const answer = await send(method, path, { body, headers: { 'x-correlation-id': id } });
    expectStatus(answer, method === 'DELETE' ? 204 : 200);
    expect(answer.headers.get('x-correlation-id')).toBe(id);
    return { id, causes };
  });
}
