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

it('goes with a payment through the call to payment and into both events', async () => {
  const { reservation } = await heldRental();
  const { reservationNo } = reservation;
  await expectChain('PATCH', `/reservations/${reservationNo}`, { paymentStatus: 'Paid' }, [
    ['PaymentApproved', `payment/${reservationNo}`],
    ['PaymentRequested', `reservation/${reservationNo}`],
  ]);
});

it('goes with a hand-over through the call to payment to the reservation', async () => {
  const { item, reservation } = await paidRental();
  const { reservationNo } = reservation;
  const body = { rentalStatus: 'Renting', reservationNo: String(reservationNo) };
  await expectChain('PATCH', `/items/${item.itemNo}`, body, [
    ['PaymentCaptured', `payment/${reservationNo}`],
    ['RentedItem', `item/${item.itemNo}`],
    ['RentalStarted', `reservation/${reservationNo}`],
  ]);
});

it('goes with a return to the reservation and on to the review', async () => {
  const { item, reservation } = await lentRental();
  const { reservationNo } = reservation;
  const body = { rentalStatus: 'Returned', reservationNo: String(reservationNo) };
  await expectChain('PATCH', `/items/${item.itemNo}`, body, [
    ['ReturnedItem', `item/${item.itemNo}`],
    ['ReservationClosed', `reservation/${reservationNo}`],
    ['ReviewRequested', `review/${reservationNo}`],
  ]);
});

it('goes with a cancellation through item and payment and back to the reservation', async () => {
  const { item, reservation } = await paidRental();
  const { reservationNo } = reservation;
  await expectChain('DELETE', `/reservations/${reservationNo}`, undefined, [
    ['ReservationCancelled', `reservation/${reservationNo}`],
    ['ItemReleased', `item/${item.itemNo}`],
    ['PaymentCanceled', `payment/${reservationNo}`],
    ['ReservationClosed', `reservation/${reservationNo}`],
  ]);
});

/** Expects a request to cause exactly these events, each naming what caused it: the request first, an event of the chain from then on. */
async function expectChain(
  method: string,
  path: string,
  body: JsonObject | undefined,
  expected: readonly (readonly [name: string, subject: string])[],
): Promise<void> {
  const id = `e2e-chain-${newCustomer()}`;
  const answer = await send(method, path, { body, headers: { 'x-correlation-id': id } });
  expectStatus(answer, method === 'DELETE' ? 204 : 200);
  expect(answer.headers.get('x-correlation-id')).toBe(id);
  const chain = await eventually(async () => {
    const events = await recorder.causedBy(id);
    if (events.length < expected.length) throw new Error(`only ${events.map(({ type }) => type).join(', ')}`);
    return events;
  });
  expect(chain.map(({ type, subject }) => [type, subject])).toEqual(expected);
  const ids = chain.map((event) => event.id);
  for (const { causationid } of chain.slice(1)) {
    // Two writes of one request, or an answer to an event before it.
    expect([chain[0]?.causationid, ...ids]).toContain(causationid);
  }
  expect(chain.at(-1)?.causationid).not.toBe('');
}
