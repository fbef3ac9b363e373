import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '#shared/events/envelope.ts';
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
import { allRows, type RawRow } from '../support/rows.ts';
import { settled } from '../support/settled.ts';
import { whileOff } from '../support/switches.ts';

let recorder: EventRecorder;
let since: Date;
/** The numbers of what this test has made. What other tests have left may end meanwhile, as holds do. */
const items = new Set<number>();
const reservations = new Set<number>();

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
  for (const { type, subject } of await recorder.heard()) {
    if (type === 'ItemRegistered') items.add(numberOf(subject));
    if (type === 'Reserved') reservations.add(numberOf(subject));
  }
});

function numberOf(subject: string): number {
  return Number(subject.split('/')[1]);
}

/** All that was heard of what this test has made. */
async function ourEvents(): Promise<readonly Envelope[]> {
  return (await recorder.heard()).filter(({ subject }) =>
    (subject.startsWith('item/') ? items : reservations).has(numberOf(subject)),
  );
}

/** The rows of what this test has made, in all tables: items and their locks, and what has a reservation's number. */
async function ourRows(): Promise<Readonly<Record<string, RawRow>>> {
  const ofOurs = ([key]: readonly [string, RawRow]) => {
    const [table, bucket = '', number] = key.split(' ');
    if (bucket.startsWith('LOCK#')) return items.has(Number(bucket.slice('LOCK#'.length)));
    return (table === 'items' || table === 'item-infoes' ? items : reservations).has(Number(number));
  };
  return Object.fromEntries(Object.entries(await allRows()).filter(ofOurs));
}

afterAll(() => recorder.stop());

describe.each([
  ['in the order they came', (events: readonly unknown[]) => [...events.keys()]],
  ['from last to first', (events: readonly unknown[]) => [...events.keys()].reverse()],
])('every event delivered once more, %s,', (_, order) => {
  it('changes nothing anywhere', async () => {
    const before = await ourEvents();
    const events = once(before);
    const rows = await ourRows();
    expect(Object.keys(rows).length).toBeGreaterThan(events.length / 2);
    const dead = await deadLetters();

    await putOnBus(
      order(events).flatMap((index) => {
        const event = events[index];
        return event === undefined ? [] : { source: event.source, type: event.type, detail: JSON.stringify(event) };
      }),
    );
    await eventually(async () => {
      expect((await ourEvents()).length).toBeGreaterThanOrEqual(before.length + events.length);
    });
    await settled(recorder, since);

    expect(once(await ourEvents()).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(await ourRows()).toEqual(rows);
    expect(await deadLetters()).toEqual(dead);
  });
});

it('there was an event of nearly every kind', async () => {
  const kinds = new Set((await ourEvents()).map(({ type }) => type));
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
  const events = once(await ourEvents());
  const market = await readMarket((itemNo) => items.has(itemNo));
  expect(market.items.length + market.reservations.length).toBeGreaterThanOrEqual(15);
  expect([...checkMarket(market), ...checkHistory(events, market), ...(await checkBooks(events))]).toEqual([]);
});
