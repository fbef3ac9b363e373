import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBooks } from '../support/check-books.ts';
import { checkHistory } from '../support/check-history.ts';
import { checkMarket } from '../support/check-market.ts';
import { type EventRecorder, once, putOnBus, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, patch, remove } from '../support/http-client.ts';
import {
  askToCancelPayment,
  askToPay,
  heldRental,
  lentRental,
  paidRental,
  registerItem,
  reserve,
  returnedRental,
  review,
} from '../support/market.ts';
import { readMarket } from '../support/market-state.ts';
import { deadLetters } from '../support/queues.ts';
import { allRows } from '../support/rows.ts';
import { settled } from '../support/settled.ts';
import { whileOff } from '../support/switches.ts';

let recorder: EventRecorder;
let since: Date;

/** Takes every path through the market once, so that each event occurs. */
beforeAll(async () => {
  recorder = await recordEvents();
  since = new Date();
  await review(await returnedRental(await registerItem({ itemName: 'Tent', itemPrice: 70 })));
  await heldRental((await returnedRental()).item);
  await lentRental();
  const payer = await paidRental();
  expectStatus(await askToCancelPayment(payer.reservation.reservationNo), 200);
  for (const _ of [1, 2]) expectStatus(await askToPay(payer.reservation.reservationNo), 200);
  const unpaid = await paidRental();
  expectStatus(await askToCancelPayment(unpaid.reservation.reservationNo), 200);
  const canceller = await paidRental();
  expectStatus(await remove(`/reservations/${canceller.reservation.reservationNo}`), 204);
  const early = await heldRental();
  expectStatus(await remove(`/reservations/${early.reservation.reservationNo}`), 204);
  const { itemNo } = await registerItem();
  expectStatus(await patch(`/items/${itemNo}`, { itemName: 'Saw', itemPrice: '5' }), 200);
  expectStatus(await remove(`/items/${itemNo}`), 204);
  await reserve((await registerItem({ itemPrice: 70 })).itemNo, { itemPrice: 60 });
  // An item that does not exist, or not any more, can be reserved only while the item function cannot be asked.
  await whileOff(['item-calls'], async () => {
    await reserve(itemNo);
    await reserve(itemNo + 1_000_000_000);
  });
  await settled(recorder, since);
});

afterAll(() => recorder.stop());

describe.each([
  ['in the order they came', (events: readonly unknown[]) => [...events.keys()]],
  ['from last to first', (events: readonly unknown[]) => [...events.keys()].reverse()],
])('every event delivered once more, %s,', (_, order) => {
  it('changes nothing anywhere', async () => {
    const events = once(await recorder.heard());
    const arrivals = (await recorder.heard()).length;
    const rows = await allRows();
    const dead = await deadLetters();

    await putOnBus(
      order(events).flatMap((index) => {
        const event = events[index];
        return event === undefined ? [] : { source: event.source, type: event.type, detail: JSON.stringify(event) };
      }),
    );
    await eventually(async () => {
      expect((await recorder.heard()).length).toBeGreaterThanOrEqual(arrivals + events.length);
    });
    await settled(recorder, since);

    expect(once(await recorder.heard()).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(await allRows()).toEqual(rows);
    expect(await deadLetters()).toEqual(dead);
  });
});

it('there was an event of nearly every kind', async () => {
  const kinds = new Set((await recorder.heard()).map(({ type }) => type));
  expect([...kinds].sort()).toEqual([
    'CancellationRequested',
    'ItemChanged',
    'ItemDeleted',
    'ItemHeld',
    'ItemHoldRefused',
    'ItemRegistered',
    'ItemReleased',
    'PaymentApproved',
    'PaymentAskedAgain',
    'PaymentCanceled',
    'PaymentCancellationRequested',
    'PaymentCaptured',
    'PaymentClosed',
    'PaymentRefunded',
    'PaymentRequested',
    'RentalStarted',
    'RentedItem',
    'ReservationCancelled',
    'ReservationClosed',
    'ReservationConfirmed',
    'ReservationRejected',
    'Reserved',
    'ReturnedItem',
    'ReviewRequested',
    'Reviewed',
  ]);
});

it('every rule of the market holds, both views included', async () => {
  const events = once(await recorder.heard());
  const born = new Set(events.filter(({ type }) => type === 'ItemRegistered').map(({ subject }) => subject));
  const market = await readMarket((itemNo) => born.has(`item/${itemNo}`));
  expect(market.items.length + market.reservations.length).toBeGreaterThanOrEqual(15);
  expect([...checkMarket(market), ...checkHistory(events, market), ...(await checkBooks(events))]).toEqual([]);
});
