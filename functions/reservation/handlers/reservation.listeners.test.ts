import { describe, expect, it } from 'vitest';
import { itemEvents } from '#contracts/events/item.events.ts';
import { reservationEvents } from '#contracts/events/reservation.events.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { toEnvelope } from '#shared/events/outbox.ts';
import { envelopeOfSchedule } from '#shared/events/time-to-look.ts';
import { context, TIME } from '#shared/testing/context.fixture.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { reservationTable } from '../adapters/reservation.table.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { confirmed, overdue, paid, rented, wish } from '../domain/reservation.fixture.ts';
import {
  emptyWorld,
  newsOf,
  type ReservationWorld,
  worldFor,
  worldWith,
} from '../use-cases/reservation-world.fixture.ts';
import { reserve } from '../use-cases/reserve.use-case.ts';
import { waitForItem } from '../use-cases/wait-for-item.use-case.ts';
import { reservationListeners } from './reservation.listeners.ts';

const scheduled = { source: 'aws.events', 'detail-type': 'Scheduled Event' };

const start = Date.parse(TIME) / 1000;

/** The reservation's own consumer, `secondsLater` seconds later. It records events that come again, with their wait. */
function consumer(world: ReservationWorld, secondsLater: number) {
  const waits: number[] = [];
  const comeAgain = { in: async (seconds: number) => void waits.push(seconds) };
  const now = () => new Date((start + secondsLater) * 1000).toISOString();
  const listeners = reservationListeners({ ...world, now, comeAgain });
  const hears = async (event: Envelope) =>
    existing(listeners.find(({ contract }) => contract.name === event.type)).handle(event, context);
  const looks = () => hears({ ...existing(envelopeOfSchedule({ ...scheduled, id: 'look', time: TIME })), data: {} });
  return { waits, hears, looks };
}

/** The event in the world's write number `index`. */
function eventOf({ reservations }: ReservationWorld, index: number): Envelope {
  const { state, event } = existing(reservations.written.at(index));
  return toEnvelope(state, event, reservationTable.outbox);
}

describe('the time to pay', () => {
  it('is waited for, from the moment of the reservation', async () => {
    const world = await worldWith(confirmed);
    const { waits, hears } = consumer(world, 1);
    await hears(eventOf(world, 0));
    expect(waits).toEqual([15 * 60 - 1]);
    expect(newsOf(world, 2)).toEqual([]);
  });

  it('is over then: payment is asked to close, once, however often the event comes', async () => {
    const world = await worldWith(confirmed);
    const { waits, hears } = consumer(world, 15 * 60);
    const event = eventOf(world, 0);
    for (const again of [event, event]) await hears(again);
    expect(waits).toEqual([]);
    expect(newsOf(world, 2)).toEqual(['CancellationRequested']);
  });

  it('is over for nobody who has paid', async () => {
    const world = await worldWith(confirmed, paid(2));
    const { waits, hears } = consumer(world, 15 * 60);
    await hears(eventOf(world, 0));
    expect(waits).toEqual([]);
    expect(newsOf(world, 3)).toEqual([]);
  });

  it('begins anew when a payment is taken back: the first one is over then, the second is waited for', async () => {
    const payBy = start + 20 * 60;
    const world = await worldWith(confirmed, paid(2), { type: 'PaymentCancellationRequested', attempt: 3, payBy });
    const { waits, hears } = consumer(world, 15 * 60);
    await hears(eventOf(world, 0));
    expect(newsOf(world, 4)).toEqual([]);
    await hears(eventOf(world, -1));
    expect(waits).toEqual([5 * 60]);
  });

  it('is asked about once more when money that was in force is taken back', async () => {
    const back = { type: 'PaymentCancellationRequested', attempt: 2 } as const;
    const world = await worldWith(confirmed, overdue, back);
    const { waits, hears } = consumer(world, 15 * 60);
    const event = eventOf(world, -1);
    for (const again of [event, event]) await hears(again);
    expect(waits).toEqual([]);
    expect(newsOf(world, 4)).toEqual(['CancellationRequested']);
  });

  it('of days that are far ahead waits in the index, and no message for it', async () => {
    const world = emptyWorld();
    const made = await reserve(world, { ...wish, from: '2026-02-01', to: '2026-02-02' }, context);
    const { payBy = 0, payFrom = 0 } = orFail(made);
    expect(payFrom).toBe(Date.parse('2026-01-25T15:00:00.000Z') / 1000);
    const beginning = consumer(world, 1);
    await beginning.hears(eventOf(world, 0));
    expect(beginning.waits).toEqual([]);
    await consumer(world, payBy - start - 1).looks();
    expect(newsOf(world, 1)).toEqual([]);
    const late = consumer(world, payBy - start);
    for (const _ of [1, 2]) await late.looks();
    expect(newsOf(world, 1)).toEqual(['CancellationRequested']);
    expect(late.waits).toEqual([]);
  });

  it('of such a reservation is waited for as well when it is short', async () => {
    const payBy = start + 20 * 60;
    const world = emptyWorld();
    await reserve(world, { ...wish, from: '2026-02-01', to: '2026-02-02' }, context);
    const { waits, hears } = consumer(world, 0);
    const event = eventOf(world, 0);
    const data = event.data as { readonly state: object };
    await hears({ ...event, data: { ...data, state: { ...data.state, payBy } } });
    expect(waits).toEqual([20 * 60]);
  });

  it('looks again at once while more is due', async () => {
    const world = emptyWorld();
    const due = async () => ({ found: [], isMore: true });
    const { waits, looks } = consumer({ ...world, reservations: { ...world.reservations, due } }, 0);
    await looks();
    expect(waits).toEqual([1]);
  });

  it('never began for what is older than it', async () => {
    const world = await worldWith(confirmed);
    const { example, name } = reservationEvents.Reserved;
    const older = { ...eventOf(world, 0), type: name, data: example };
    const { waits, hears } = consumer(world, 15 * 60);
    await hears(older);
    expect(waits).toEqual([]);
    expect(newsOf(world, 2)).toEqual([]);
  });
});

it('nobody waits any more for what has left the market', async () => {
  const world = await worldWith(confirmed);
  for (const customerId of [12, 13]) orFail(await waitForItem(world, { itemNo: wish.itemNo, customerId }, context));
  const { name, example } = itemEvents.ItemDeleted;
  const data = { ...example, state: { ...example.state, itemNo: wish.itemNo } };
  const { hears } = consumer({ ...world, findItem: async () => ({ outcome: 'absent' }) }, 1);
  for (const _ of [1, 2]) await hears({ ...eventOf(world, 0), type: name, data });
  expect(await world.waitingLists.find(wish.itemNo)).toMatchObject({ waiting: [] });
});

describe('the return', () => {
  const another = { reservationNo: 2, from: '2026-01-05', to: '2026-01-06' };
  const next = { ...another, extensionOf: 1 };
  const terms = { deposit: 50, lateFee: 20 };
  const lent = [{ ...confirmed, ...terms } as ReservationEvent, paid(2), rented];

  it.each([
    ['is on its last day until midnight, where the market is', '2026-01-04T14:59:59.000Z', {}],
    ['is a day late from midnight on', '2026-01-04T15:00:00.000Z', { daysLate: 1, lateFeeDue: 20 }],
    ['is when it was written, not when it is heard of', '2026-01-06T10:00:00.000Z', { daysLate: 2, lateFeeDue: 40 }],
    ['is not late while its extension stands', '2026-01-06T10:00:00.000Z', {}, [next]],
    ['is late after that', '2026-01-07T10:00:00.000Z', { daysLate: 1, lateFeeDue: 20 }, [next]],
    ['is late though others follow', '2026-01-05T10:00:00.000Z', { daysLate: 1, lateFeeDue: 20 }, [another]],
    ['is on the day that the item says', '2026-01-04T15:00:00.000Z', {}, [], '2026-01-04'],
  ])('%s', async (_, time, late, bookings?: object[], returnedOn?: string) => {
    const world = await worldFor({ from: '2026-01-02', to: '2026-01-04' }, ...lent);
    const { name, example } = itemEvents.ReturnedItem;
    const { hears } = consumer(world, 30 * 86_400);
    const state = { ...example.state, bookings, returnedOn };
    await hears({ ...eventOf(world, 0), type: name, data: { ...example, state, reservationNo: 1 }, time });
    const closed = existing(await world.reservations.find(1));
    expect(closed.status).toBe('Closed');
    const { daysLate, lateFeeDue } = { daysLate: undefined, lateFeeDue: undefined, ...closed };
    expect({ daysLate, lateFeeDue }).toEqual({ daysLate: undefined, lateFeeDue: undefined, ...late });
  });
});
