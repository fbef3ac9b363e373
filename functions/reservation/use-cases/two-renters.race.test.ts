import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { type Ending, everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { closedCancelled, confirmed, itemReleased, paid, rented, wish } from '../domain/reservation.fixture.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { emptyWorld, type ReservationWorld, worldWith } from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';

// The item's lock row decides between two renters of one item; the loser knows at once.

const renter =
  (customerId: number) =>
  async (world: ReservationWorld, gate: Gate = (port) => port) => {
    const ports = { ...world, reservations: gate(world.reservations) };
    const { rejection } = await reserve(ports, { ...wish, customerId }, context);
    return rejection?.code ?? `${customerId} has it`;
  };

function toldIn(endings: readonly Ending[]): string {
  return endings.map((ending) => String(ending.status === 'fulfilled' ? ending.value : ending.reason)).join(', ');
}

async function storyOf(world: ReservationWorld, endings: readonly Ending[]): Promise<string> {
  const { openReservationNo = 0, holdSeq } = await world.reservations.lockOf(wish.itemNo);
  const holder = await world.reservations.find(openReservationNo);
  return `${toldIn(endings)}; lock ${holdSeq} of ${holder?.customerId}; ${world.reservations.written.length} written`;
}

const firstWins = '1 has it, item-already-reserved; lock 1 of 1; 1 written';
const secondWins = 'item-already-reserved, 2 has it; lock 1 of 2; 1 written';

describe('two renters, one item', () => {
  it('the first one first', async () => {
    const world = emptyWorld();
    const first = await Promise.allSettled([renter(1)(world)]);
    const second = await Promise.allSettled([renter(2)(world)]);
    expect(await storyOf(world, [...first, ...second])).toBe(firstWins);
  });

  it('the second one first', async () => {
    const world = emptyWorld();
    const second = await Promise.allSettled([renter(2)(world)]);
    const first = await Promise.allSettled([renter(1)(world)]);
    expect(await storyOf(world, [...first, ...second])).toBe(secondWins);
  });

  it('both see the lock free, and the other is faster', async () => {
    const world = emptyWorld();
    const reservations = meanwhile(world.reservations, 'reserve', () => renter(2)(world));
    const [first] = await Promise.allSettled([renter(1)({ ...world, reservations })]);
    expect(await storyOf(world, [first, { status: 'fulfilled', value: '2 has it' }])).toBe(secondWins);
  });

  it('exactly one has it in every order, and it can be either', async () => {
    const stories = await everyInterleaving(emptyWorld, [renter(1), renter(2)], storyOf);
    expect(new Set(stories)).toEqual(new Set([firstWins, secondWins]));
  });

  it('exactly one of three has it in every order, and it can be each', async () => {
    const stories = await everyInterleaving(emptyWorld, [renter(1), renter(2), renter(3)], storyOf);
    const no = 'item-already-reserved';
    expect(new Set(stories)).toEqual(
      new Set([
        `1 has it, ${no}, ${no}; lock 1 of 1; 1 written`,
        `${no}, 2 has it, ${no}; lock 1 of 2; 1 written`,
        `${no}, ${no}, 3 has it; lock 1 of 3; 1 written`,
      ]),
    );
  });

  it('exactly one of twenty at once has it', async () => {
    const world = emptyWorld();
    const told = await Promise.all(Array.from({ length: 20 }, (_, index) => renter(index + 1)(world)));
    expect(told.filter((word) => word !== 'item-already-reserved')).toHaveLength(1);
    expect(world.reservations.written).toHaveLength(1);
  });
});

describe('the next renter ↔ the end of the first reservation', () => {
  it('is refused before, or has the next place after, in every order', async () => {
    const cancelling = () => worldWith(confirmed, { type: 'ReservationCancelled', cancellation: 'by-renter' });
    const ends = (world: ReservationWorld, gate: Gate) =>
      receiveNews({ ...world, reservations: gate(world.reservations) }, 1, itemReleased, context);
    const stories = await everyInterleaving(cancelling, [renter(4), ends], async (world, [next]) => {
      expect(await world.reservations.find(1)).toMatchObject({ status: 'Cancelled' });
      const { holdSeq, openReservationNo } = await world.reservations.lockOf(wish.itemNo);
      return `${toldIn(next === undefined ? [] : [next])}; lock ${holdSeq}, open for ${openReservationNo}`;
    });
    expect(new Set(stories)).toEqual(
      new Set(['4 has it; lock 2, open for 2', 'item-being-released; lock 1, open for undefined']),
    );
  });

  it('is another, in every order, though the first one asks again meanwhile', async () => {
    const { customerId: first } = wish;
    const cancelling = () => worldWith(confirmed, { type: 'ReservationCancelled', cancellation: 'by-renter' });
    const ends = (world: ReservationWorld, gate: Gate) =>
      receiveNews({ ...world, reservations: gate(world.reservations) }, 1, itemReleased, context);
    const stories = await everyInterleaving(cancelling, [renter(first), renter(4), ends], async (world, endings) => {
      const { openCustomerId } = await world.reservations.lockOf(wish.itemNo);
      return `${toldIn(endings.slice(0, 2))}; open for ${openCustomerId}`;
    });
    const soon = 'item-being-released';
    expect(new Set(stories)).toEqual(
      new Set([
        `${soon}, ${soon}; open for undefined`,
        `${soon}, 4 has it; open for 4`,
        `reserved-a-moment-ago, ${soon}; open for undefined`,
        'reserved-a-moment-ago, 4 has it; open for 4',
        'item-already-reserved, 4 has it; open for 4',
      ]),
    );
  });

  it('loses nothing of its lock to a late message of the first', async () => {
    const world = await worldWith({ type: 'ReservationCancelled', cancellation: 'by-renter' }, closedCancelled);
    await renter(4)(world);
    for (const news of [
      itemReleased,
      { type: 'Reject', reason: 'held' },
      { type: 'CloseReturned', keepDepositBy: 0, returnedOn: '2026-12-24' },
    ] as const) {
      await receiveNews(world, 1, news, context);
    }
    expect(await world.reservations.lockOf(wish.itemNo)).toMatchObject({ openReservationNo: 2, holdSeq: 2 });
  });

  it('stays refused while the item is lent', async () => {
    const world = await worldWith(confirmed, paid(2), rented);
    expect(await renter(4)(world)).toBe('item-already-reserved');
  });
});
