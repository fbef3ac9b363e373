import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { emptyWorld, type ReservationWorld } from './reservation-world.fixture.ts';
import { reserve } from './reserve.use-case.ts';

// The item's calendar row decides between renters of one item: those whose days do not touch stand side by side.

const days = (from: number, to = from) => ({ from: `2026-01-0${from}`, to: `2026-01-0${to}` });

const renter =
  (customerId: number, span?: ReturnType<typeof days>) =>
  async (world: ReservationWorld, gate: Gate = (port) => port) => {
    const ports = { ...world, reservations: gate(world.reservations) };
    const { rejection } = await reserve(ports, { ...wish, customerId, ...span }, context);
    return rejection?.code ?? `${customerId} has it`;
  };

async function storiesOf(...renters: readonly ReturnType<typeof renter>[]): Promise<ReadonlySet<string>> {
  const stories = await everyInterleaving(emptyWorld, renters, async (world, endings) => {
    const { holdSeq, bookings = [] } = await world.reservations.lockOf(wish.itemNo);
    const told = endings.map((ending) => String(ending.status === 'fulfilled' ? ending.value : ending.reason));
    return `${told.join(', ')}; ${bookings.length} booked of ${holdSeq}`;
  });
  return new Set(stories);
}

describe('two renters of one item, in every order', () => {
  it('both have it when their days do not touch', async () => {
    expect(await storiesOf(renter(1, days(3)), renter(2, days(4, 5)))).toEqual(
      new Set(['1 has it, 2 has it; 2 booked of 2']),
    );
  });

  it('exactly one has it when their days touch', async () => {
    expect(await storiesOf(renter(1, days(3, 4)), renter(2, days(4, 5)))).toEqual(
      new Set(['1 has it, days-taken; 1 booked of 1', 'days-taken, 2 has it; 1 booked of 1']),
    );
  });

  it('exactly one has it when one of them wants it altogether', async () => {
    expect(await storiesOf(renter(1, days(3)), renter(2))).toEqual(
      new Set(['1 has it, item-already-reserved; 1 booked of 1', 'item-already-reserved, 2 has it; 0 booked of 1']),
    );
  });
});

it('exactly one has the days that one wants to keep it for and another wants, and the first says what it extends', async () => {
  const lent = async () => {
    const made = emptyWorld();
    await renter(1, days(2, 3))(made);
    return made;
  };
  const stories = await everyInterleaving(lent, [renter(1, days(4, 5)), renter(2, days(5))], async (made) => {
    const { bookings = [] } = await made.reservations.lockOf(wish.itemNo);
    return bookings.map(({ customerId, extensionOf, since }) => [customerId, extensionOf, since].join(' ')).join(', ');
  });
  expect(new Set(stories)).toEqual(new Set(['1  , 1 1 2026-01-02', '1  , 2  ']));
});

it('a booking that ends while another is made is gone, and the other stays', async () => {
  const world = async () => {
    const made = emptyWorld();
    await renter(1, days(3))(made);
    return made;
  };
  const ends = (made: ReservationWorld, gate: Gate) =>
    receiveNews({ ...made, reservations: gate(made.reservations) }, 1, { type: 'Reject', reason: 'held' }, context);
  const stories = await everyInterleaving(world, [renter(2, days(4)), ends], async (made) => {
    const { bookings = [], holdSeq } = await made.reservations.lockOf(wish.itemNo);
    return `${bookings.map((one) => one.reservationNo)} of ${holdSeq}`;
  });
  expect(new Set(stories)).toEqual(new Set(['2 of 2']));
});

const back = [
  { type: 'Confirm', itemName: 'Camera', itemPrice: 100 },
  { type: 'StartRental' },
  { type: 'CloseReturned', keepDepositBy: 0, returnedOn: '2026-01-02' },
] as const;

it.each([
  ['is back', back, 'days-taken', '2026-01-02'],
  ['was refused', [{ type: 'Reject', reason: 'held' }] as const, '2 has it', '2026-01-03'],
])('where the first one %s, its last day is that of its extension, or anybody’s', async (_, news, told, from) => {
  const world = emptyWorld();
  for (const span of [days(2), days(3, 4)]) expect(await renter(1, span)(world)).toBe('1 has it');
  for (const one of news) await receiveNews(world, 1, one, context);
  expect((await world.reservations.lockOf(wish.itemNo)).bookings).toMatchObject([{ reservationNo: 2, from }]);
  expect(await renter(2, days(2))(world)).toBe(told);
});

it('all that one renter booked without a break is one length, in whichever order', async () => {
  const findItem = async () => ({ outcome: 'found', maxDays: 4 }) as const;
  const booked = async (...spans: readonly ReturnType<typeof days>[]) => {
    const world = { ...emptyWorld(), findItem };
    const told = [];
    for (const span of spans) told.push((await reserve(world, { ...wish, ...span }, context)).rejection?.code);
    return told;
  };
  expect(await booked(days(2, 3), days(4, 5), days(6))).toEqual([undefined, undefined, 'rental-length']);
  expect(await booked(days(4, 6), days(2, 3))).toEqual([undefined, 'rental-length']);
  expect(await booked(days(5, 6), days(2, 3), days(4))).toEqual([undefined, undefined, 'rental-length']);
});

it('what was never had is no part of it', async () => {
  const world = { ...emptyWorld(), findItem: async () => ({ outcome: 'found', maxDays: 4 }) as const };
  for (const span of [days(2, 3), days(4, 5)]) orFail(await reserve(world, { ...wish, ...span }, context));
  await receiveNews(world, 1, { type: 'Reject', reason: 'held' }, context);
  orFail(await reserve(world, { ...wish, ...days(6, 7) }, context));
  expect(await world.reservations.find(3)).toMatchObject({ extensionOf: 2, since: '2026-01-04' });
});

it('without a token nobody extends what somebody has booked who signed in', async () => {
  const world = emptyWorld();
  orFail(await reserve(world, { ...wish, renterId: wish.customerId, ...days(2) }, context));
  expect(orFail(await reserve(world, { ...wish, ...days(3) }, context))).not.toHaveProperty('extensionOf');
  const other = { ...wish, itemNo: wish.itemNo + 1 };
  orFail(await reserve(world, { ...other, ...days(2) }, context));
  expect(orFail(await reserve(world, { ...other, ...days(3) }, context))).toHaveProperty('extensionOf');
});
