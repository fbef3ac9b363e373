import { expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { cancelled, confirmed, wish, wished } from '../domain/reservation.fixture.ts';
import { callNext } from './call-next.use-case.ts';
import { expireDue } from './expire-due.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import {
  emptyWorld,
  itemIsGone,
  KEEP_FOR_MS,
  type ReservationWorld,
  worldFor,
  worldWith,
} from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';
import { stopWaiting, watchTurn } from './stop-waiting.use-case.ts';
import { waitForItem } from './wait-for-item.use-case.ts';

const { itemNo } = wish;

/** A renter who signed in. */
const wishOf = (customerId: number) => ({ ...wish, customerId, renterId: customerId });
const codeOf = async (outcome: ReturnType<typeof reserve>) => (await outcome).rejection?.code;

/** Somebody has the item, 12 and then 13 wait for it; then it is refused or comes back. */
async function twoWaiting() {
  const world = await worldWith();
  for (const customerId of [12, 13]) orFail(await waitForItem(world, { itemNo, customerId }, context));
  return world;
}
const ends = (world: ReservationWorld) => receiveNews(world, 1, { type: 'Reject', reason: 'held' }, context);
const waiting = async ({ waitingLists }: Awaited<ReturnType<typeof twoWaiting>>) =>
  (await waitingLists.find(itemNo))?.waiting.map(({ customerId, until }) => [customerId, until !== undefined]);

it('the first is called when it ends, and nobody else gets it', async () => {
  const world = await twoWaiting();
  await ends(world);
  expect(await waiting(world)).toEqual([
    [12, true],
    [13, false],
  ]);
  const refused = await reserve(world, wishOf(17), context);
  expect(refused.rejection).toMatchObject({ code: 'kept-for-another', retryAfterSeconds: KEEP_FOR_MS / 1000 });
  expect(refused.rejection?.detail).toMatch(/until \d{4}-/);
  expect(await codeOf(reserve(world, wishOf(13), context))).toBe('kept-for-another');
  // Who only says to be 12 is not.
  expect(await codeOf(reserve(world, { ...wish, customerId: 12 }, context))).toBe('kept-for-another');
  orFail(await reserve(world, wishOf(12), context));
  expect(await waiting(world)).toEqual([[13, false]]);
});

it('whoever agrees to another price in their turn is told at once, and keeps it', async () => {
  const world = await twoWaiting();
  await ends(world);
  const findItem = async () => ({ outcome: 'found', itemPrice: 120, deposit: 50 }) as const;
  const reserveAt = (more: object) => reserve({ ...world, findItem }, { ...wishOf(12), ...more }, context);
  const written = world.reservations.written.length;
  expect((await reserveAt({ itemPrice: 100 })).rejection).toMatchObject({
    code: 'price-changed',
    detail: "the item's terms are itemPrice 120, total 120, deposit 50, lateFee 0: reserve it again to agree",
  });
  expect(await codeOf(reserveAt({ itemPrice: 120, deposit: 40 }))).toBe('price-changed');
  expect([await waiting(world), world.reservations.written.length]).toEqual([
    [
      [12, true],
      [13, false],
    ],
    written,
  ]);
  orFail(await reserveAt({ itemPrice: 120, deposit: 50 }));
  expect(await waiting(world)).toEqual([[13, false]]);
});

it('whoever declines makes room for the next', async () => {
  const world = await twoWaiting();
  await ends(world);
  orFail(await stopWaiting(world, itemNo, 12, context));
  expect(await codeOf(reserve(world, wishOf(17), context))).toBe('kept-for-another');
  await callNext(world, itemNo, context);
  expect(await waiting(world)).toEqual([[13, true]]);
});

it('a turn passes with its time, and not before', async () => {
  const world = await twoWaiting();
  await ends(world);
  const until = (await world.waitingLists.find(itemNo))?.waiting[0]?.until ?? 0;
  expect(await watchTurn(world, itemNo, { customerId: 12, until }, context)).toBe(KEEP_FOR_MS / 1000);
  const later = { ...world, now: () => new Date(until * 1000).toISOString() };
  expect(await watchTurn(later, itemNo, { customerId: 12, until }, context)).toBe(0);
  expect(await waiting(world)).toEqual([[13, false]]);
});

it('they are told the name that the item says, never what a renter calls it', async () => {
  const named = async (world: ReservationWorld) =>
    orFail(await waitForItem(world, { itemNo, customerId: 12 }, context)).itemName;
  expect(await named(await worldWith())).toBeNull();
  expect(await named(await worldWith(confirmed))).toBe('Camera');
});

it('nobody waits for what has left the market', async () => {
  const world = await twoWaiting();
  await ends({ ...world, findItem: itemIsGone });
  expect(await waiting(world)).toEqual([]);
});

it('nor when the reservation of what has left was cancelled, and so is not refused', async () => {
  const world = await worldWith(wished, cancelled);
  orFail(await waitForItem(world, { itemNo, customerId: 12 }, context));
  await receiveNews({ ...world, findItem: itemIsGone }, 1, { type: 'RecordRelease' }, context);
  expect(await waiting(world)).toEqual([]);
});

it('what somebody waits for cannot end unseen while they join', async () => {
  const world = await worldWith();
  let isFirst = true;
  const waitingLists = {
    ...world.waitingLists,
    saveBeside: async (...all: Parameters<typeof world.waitingLists.saveBeside>) => {
      if (isFirst) await ends(world);
      isFirst = false;
      return world.waitingLists.saveBeside(...all);
    },
  };
  const outcome = await waitForItem({ ...world, waitingLists }, { itemNo, customerId: 12 }, context);
  expect(outcome.rejection?.code).toBe('nothing-to-wait-for');
});

it('a reservation that read the list before somebody was called, or joined, is decided anew', async () => {
  const world = await twoWaiting();
  await ends(world);
  orFail(await stopWaiting(world, itemNo, 13, context));
  let reads = 0;
  const find = async (number: number) => {
    const list = await world.waitingLists.find(number);
    // The first who waits declines after they were read, and another joins.
    if (++reads === 1) orFail(await waitForItem(world, { itemNo, customerId: 14 }, context));
    return list;
  };
  const lists = { ...world.waitingLists, find };
  const taken = orFail(await reserve({ ...world, waitingLists: lists }, wishOf(12), context));
  expect(taken.customerId).toBe(12);
  expect(reads).toBe(2);
  expect(await waiting(world)).toEqual([[14, false]]);
});

it('without anybody waiting the end of a reservation costs one read, and reserving none', async () => {
  const world = emptyWorld();
  const never = () => Promise.reject(new Error('read'));
  const waitingLists = { ...world.waitingLists, find: never };
  orFail(await reserve({ ...world, waitingLists }, wish, context));
  await receiveNews({ ...world, findItem: never }, 1, { type: 'Reject', reason: 'held' }, context);
  expect((await world.reservations.lockOf(itemNo)).waited).toBeUndefined();
});

it('whoever waits for days that have begun leaves once somebody looks, each with an event', async () => {
  const world = await worldFor({ from: '2026-12-01', to: '2026-12-05' });
  const wanted = [
    [12, '2026-12-01'],
    [13, '2026-12-03'],
    [14, '2026-12-01'],
  ] as const;
  for (const [customerId, from] of wanted)
    orFail(await waitForItem(world, { itemNo, customerId, from, to: from }, context));
  const at = async (time: string) => {
    await expireDue({ ...world, now: () => time }, context);
    return (await world.waitingLists.find(itemNo))?.waiting.map(({ customerId }) => customerId);
  };
  // Midnight in Seoul.
  expect(await at('2026-12-01T14:59:00.000Z')).toEqual([12, 13, 14]);
  expect(await at('2026-12-01T15:00:00.000Z')).toEqual([13]);
  const left = world.waitingLists.written.map(({ event }) => event).filter(({ type }) => type === 'WaitingLeft');
  expect(left.map(({ facts }) => facts)).toEqual([
    { customerId: 12, because: 'passed' },
    { customerId: 14, because: 'passed' },
  ]);
});

it('who wants to keep it is not told to come back in a moment, while who waits has to wait for its return', async () => {
  const world = emptyWorld();
  const [first, next] = [
    { from: '2026-01-02', to: '2026-01-03' },
    { from: '2026-01-04', to: '2026-01-05' },
  ];
  orFail(await reserve(world, { ...wishOf(11), ...first }, context));
  orFail(await waitForItem(world, { itemNo, customerId: 12, from: first.to, to: next.from }, context));
  const { rejection } = await reserve(world, { ...wishOf(11), ...next }, context);
  expect(rejection).toMatchObject({ code: 'kept-for-another' });
  expect(rejection).not.toHaveProperty('retryAfterSeconds');
});
