import { DependencyUnavailable } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { dayAfter, type MaybeDays } from '#contracts/days/civil-day.ts';
import type { DayRules } from '#contracts/days/item-days.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import { callNext } from './call-next.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { type ReservationWorld, worldFor } from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';
import { waitForItem } from './wait-for-item.use-case.ts';

const { itemNo } = wish;
const early = { from: '2026-12-01', to: '2026-12-03' };
const late = { from: '2026-12-05', to: '2026-12-06' };

/** A market whose item answers with the rules that its owner wants at that moment. */
type Owned = ReservationWorld & { readonly owner: { rules: DayRules } };

/** Somebody has the item for {@link early} and for {@link late}, and these people wait. */
async function owned(...waiting: readonly (readonly [customerId: number, days: MaybeDays])[]): Promise<Owned> {
  const owner = { rules: {} };
  const made = await worldFor(early);
  const world = { ...made, owner, findItem: async () => ({ outcome: 'found', ...owner.rules }) as const };
  orFail(await reserve(world, { ...wish, customerId: 8, ...late }, context));
  for (const [customerId, days] of waiting) orFail(await waitForItem(world, { itemNo, customerId, ...days }, context));
  return world;
}

const gated = ({ waitingLists, findItem, ...world }: Owned, gate: Gate) => ({
  ...world,
  waitingLists: gate(waitingLists),
  findItem: gate({ findItem }).findItem,
});

const ends = (reservationNo: number) => (world: Owned, gate: Gate) =>
  receiveNews(gated(world, gate), reservationNo, { type: 'Reject', reason: 'held' }, context);
const calls = (world: Owned, gate: Gate) => callNext(gated(world, gate), itemNo, context);
/** The owner changes their mind, and `ItemChanged` is heard some time after. */
const says = (rules: DayRules) => async (world: Owned, gate: Gate) => {
  const change = async () => {
    world.owner.rules = rules;
  };
  await gate({ change }).change();
  await callNext(gated(world, gate), itemNo, context);
};
const joins = (customerId: number, days: MaybeDays) => (world: Owned, gate: Gate) =>
  waitForItem(gated(world, gate), { itemNo, customerId, ...days }, context);
const reserves = (customerId: number, days: MaybeDays) => (world: Owned, gate: Gate) =>
  reserve(gated(world, gate), { ...wish, customerId, renterId: customerId, ...days }, context);

/** Every event of the list calls for the next, until nothing changes any more. */
async function settle(world: Owned): Promise<void> {
  for (let before = -1; before < world.waitingLists.written.length; ) {
    before = world.waitingLists.written.length;
    await callNext(world, itemNo, context);
  }
}

/** Who is on the list at last, those in their turn with `!`. */
async function listed(world: Owned): Promise<string> {
  await settle(world);
  const { waiting = [] } = (await world.waitingLists.find(itemNo)) ?? {};
  return waiting.map(({ customerId, until }) => `${customerId}${until === undefined ? '' : '!'}`).join(' ');
}

function said(ending: Ending | undefined): unknown {
  if (ending?.status !== 'fulfilled') throw new Error(String(ending?.reason));
  return Object(ending.value).rejection?.code ?? 'done';
}

describe('the owner blocks days ↔', () => {
  const blocks = says({ blockedDays: [early] });

  it('somebody joins for them: they are refused, or leave the list', async () => {
    const stories = await everyInterleaving(owned, [joins(12, early), blocks], async (world, [join]) => {
      return `${said(join)}: ${await listed(world)}`;
    });
    expect(new Set(stories)).toEqual(new Set(['days-taken: ', 'done: ']));
  });

  it('they end, and two wait: whoever wants other days is called, whoever wants these leaves', async () => {
    const waiting = () => owned([12, early], [13, { from: early.to, to: early.to }]);
    const blocksFirst = says({ blockedDays: [{ from: early.from, to: early.from }] });
    const stories = await everyInterleaving(waiting, [ends(1), blocksFirst], listed);
    expect(new Set(stories)).toEqual(new Set(['13!']));
  });

  it('two messages call: nobody is called by an answer from before', async () => {
    const free = async () => {
      const world = await owned([12, early], [13, early]);
      const silent = { ...world, findItem: () => Promise.reject(new Error('down')) };
      await expect(receiveNews(silent, 1, { type: 'Reject', reason: 'held' }, context)).rejects.toThrow('down');
      return world;
    };
    const stories = await everyInterleaving(free, [calls, blocks], listed);
    expect(new Set(stories)).toEqual(new Set(['']));
  });

  it('it is their turn: they reserve before, or are refused and leave', async () => {
    const turn = async () => {
      const world = await owned([12, early]);
      await receiveNews(world, 1, { type: 'Reject', reason: 'held' }, context);
      return world;
    };
    const stories = await everyInterleaving(turn, [reserves(12, early), blocks], async (world, [reserved]) => {
      return `${said(reserved)}: ${await listed(world)}`;
    });
    expect(new Set(stories)).toEqual(new Set(['done: ', 'days-taken: ']));
  });
});

it('who reserves beside a turn what the owner’s rules refuse is told so: waiting would not help', async () => {
  const world = await owned([12, early]);
  await receiveNews(world, 1, { type: 'Reject', reason: 'held' }, context);
  world.owner.rules = { maxDays: 2 };
  const refused = (days: MaybeDays) => reserve(world, { ...wish, customerId: 17, ...days }, context);
  expect((await refused(early)).rejection).toMatchObject({ code: 'rental-length' });
  expect((await refused(early)).rejection).not.toHaveProperty('retryAfterSeconds');
  expect((await refused({ from: early.from, to: early.from })).rejection?.code).toBe('kept-for-another');
});

describe('the owner needs more days between ↔', () => {
  const between = says({ daysBetween: 1 });
  const neighbour = { from: dayAfter(early.to), to: dayAfter(early.to) };

  it('somebody else reserves beside a turn: only by an answer from before', async () => {
    const turn = async () => {
      const world = await owned([12, early]);
      await receiveNews(world, 1, { type: 'Reject', reason: 'held' }, context);
      await receiveNews(world, 2, { type: 'Reject', reason: 'held' }, context);
      return world;
    };
    const stories = await everyInterleaving(turn, [reserves(17, neighbour), between], async (world, [reserved]) => {
      return `${said(reserved)}: ${await listed(world)}`;
    });
    // Who has their turn beside what was reserved just before leaves: they cannot have it by the rules of now.
    expect(new Set(stories)).toEqual(new Set(['done: ', 'kept-for-another: 12!']));
  });

  it('it ends, and somebody waits beside what stays: they are called by what it needs then', async () => {
    const waiting = () => owned([12, { from: early.to, to: neighbour.to }]);
    const stories = await everyInterleaving(waiting, [ends(1), between], listed);
    // Who was called before leaves: what stays is in their way by the rules of now. Who was not waits for its end.
    expect(new Set(stories)).toEqual(new Set(['12', '']));
  });
});

it('nobody is called while the item does not answer, and the message comes again', async () => {
  const world = await owned([12, early]);
  const noAnswer = { dependency: 'item', reason: 'timeout', outcome: 'unknown', retryAfterSeconds: 1 } as const;
  const silent = { ...world, findItem: () => Promise.reject(new DependencyUnavailable(noAnswer)) };
  const news = { type: 'Reject', reason: 'held' } as const;
  await expect(receiveNews(silent, 1, news, context)).rejects.toThrow(DependencyUnavailable);
  expect((await world.waitingLists.find(itemNo))?.waiting).toEqual([{ customerId: 12, ...early }]);
  await receiveNews(world, 1, news, context);
  expect(await listed(world)).toBe('12!');
});
