import { describe, expect, expectTypeOf, it } from 'vitest';
import { dayAfter, MAX_BOOKINGS } from '#contracts/days/civil-day.ts';
import { inOneWord, readGrid } from '#shared/testing/decision-grid.ts';
import { fold } from '#shared/testing/given.ts';
import { chargeOf } from './reservation.charge.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  expired,
  overdue,
  PAY_BY,
  paid,
  priceChanged,
  rejected,
  rented,
  reserved,
  returned,
  wish,
  wished,
} from './reservation.fixture.ts';
import type { ItemLock } from './reservation.lock.ts';
import { lockLetGo, lockTaken } from './reservation.lock.ts';
import { isOver, type Reservation, type UnlentReservation } from './reservation.ts';
import { COOL_DOWN_MS, decideReserve, refusalByLock, refusalByRules } from './reserve.decide.ts';

const { itemNo } = wish;
/** The current time, in ms since the epoch. */
const NOW = 1_767_323_045_000;

describe('reserving, decided on the item’s lock', () => {
  it('gives the first reservation of an item the first place', () => {
    const decision = decideReserve({ itemNo, holdSeq: 0 }, { reservationNo: 7, ...wish, payBy: PAY_BY }, NOW);
    expect(decision).toEqual({ outcome: 'event', event: reserved });
  });

  it('gives each next one the next place', () => {
    const decision = decideReserve({ itemNo, holdSeq: 4 }, { reservationNo: 7, ...wish, payBy: PAY_BY }, NOW);
    expect(decision).toEqual({ outcome: 'event', event: { ...reserved, holdSeq: 5 } });
  });

  it('asks only for number, customer and item: name and price may be unknown', () => {
    const bare = {
      reservationNo: 7,
      customerId: 3,
      customerName: null,
      itemNo,
      itemName: null,
      itemPrice: null,
      payBy: PAY_BY,
    };
    expect(decideReserve({ itemNo, holdSeq: 0 }, bare, NOW)).toEqual({
      outcome: 'event',
      event: { type: 'Reserved', ...bare, holdSeq: 1 },
    });
  });

  const locks: Record<string, ItemLock> = {
    'never taken': { itemNo, holdSeq: 0 },
    'let go': { itemNo, holdSeq: 3 },
    'taken by another': { itemNo, holdSeq: 3, openReservationNo: 6 },
    'taken by itself': { itemNo, holdSeq: 3, openReservationNo: 7, openCustomerId: wish.customerId },
  };
  const having = (...events: readonly ReservationEvent[]) => fold(evolveReservation, [reserved, ...events]);
  const reservations: Record<string, Reservation | undefined> = {
    unknown: undefined,
    requested: having(),
    confirmed: having(confirmed),
    'to be cancelled': having(confirmed, wished),
    overdue: having(confirmed, overdue),
    cancelled: having(confirmed, cancelled),
    expired: having(confirmed, expired),
    'wrong price': having(priceChanged),
    lent: having(confirmed, paid(2), rented),
  };
  const cells = readGrid(
    `
                     | unknown | requested | confirmed | to be cancelled | overdue | cancelled | expired | wrong price | lent
                     | .       | .         | .         | .               | .       | .         | .       | .           | .
    never taken      | -       | -         | -         | -               | -       | -         | -       | -           | -
    let go           | -       | -         | -         | -               | -       | -         | -       | -           | -
    taken by another | x       | x         | x         | x               | x       | n         | n       | n           | x
    taken by itself  | x       | x         | x         | x               | x       | n         | n       | n           | x
  `,
    { n: 'no: item-being-released', x: 'no: item-already-reserved', '-': 'none' },
  );

  it.each(cells)('$state, $command: $expected', ({ state, command, expected }) => {
    const lock = locks[state];
    if (lock === undefined) throw new Error(`no such row: ${state}`);
    const decision = refusalByLock(lock, wish, NOW, reservations[command]);
    expect(decision === undefined ? 'none' : inOneWord(decision)).toBe(expected);
  });

  it('leaves no lock out of the table', () => {
    expect(cells).toHaveLength(Object.keys(locks).length * Object.keys(reservations).length);
  });

  it.each([
    ['its own renter, with its number', wish.customerId, { facts: { reservationNo: 7 } }],
    ['another renter, without it', wish.customerId + 1, {}],
    ['anybody, without it, when the lock does not say whose it is', undefined, {}],
  ])('an open reservation is told to %s', (_who, openCustomerId, told) => {
    const refusal = refusalByLock({ itemNo, holdSeq: 3, openReservationNo: 7, openCustomerId }, wish, NOW);
    const rejection = { kind: 'conflict', code: 'item-already-reserved', detail: expect.any(String), ...told };
    expect(refusal).toEqual({ outcome: 'rejected', rejection });
  });
});

describe('the renter of a cancelled reservation', () => {
  const me = wish.customerId;
  const lets = (lastCustomerId: number | undefined, sinceMs: number | undefined): ItemLock => {
    return { itemNo, holdSeq: 3, lastCustomerId, freedAt: sinceMs === undefined ? undefined : NOW - sinceMs };
  };

  it.each([
    ['at once', 0, 10],
    ['a moment later', 1, 10],
    ['a second later', 1_000, 9],
    ['until it is over', COOL_DOWN_MS - 1, 1],
  ])('lets others go first %s, and is told for how long', (_, sinceMs, seconds) => {
    for (const refusal of [
      refusalByLock(lets(me, sinceMs), wish, NOW),
      decideReserve(lets(me, sinceMs), { reservationNo: 7, ...wish, payBy: PAY_BY }, NOW),
    ])
      expect(refusal).toMatchObject({
        outcome: 'rejected',
        rejection: {
          kind: 'conflict',
          code: 'reserved-a-moment-ago',
          detail: 'your reservation of item 5 has only just ended: others go first',
          retryAfterSeconds: seconds,
        },
      });
  });

  it.each([
    ['it is over', me, COOL_DOWN_MS],
    ['it is long ago', me, 365 * 86_400_000],
    ['it was let go by a clock that is ahead: nobody waits longer than that', me, -1],
    ['it was another renter', me + 1, 0],
    ['nobody is known to have had it', undefined, undefined],
    ['it is not known when', me, undefined],
  ])('has the next place when %s', (_, lastCustomerId, sinceMs) => {
    const lock = lets(lastCustomerId, sinceMs);
    expect(refusalByLock(lock, wish, NOW)).toBeUndefined();
    expect(decideReserve(lock, { reservationNo: 7, ...wish, payBy: PAY_BY }, NOW)).toMatchObject({
      event: { type: 'Reserved', holdSeq: 4 },
    });
  });
});

it('the length of an extension is refused with what it counts together with', () => {
  const booking = { reservationNo: 5, customerId: 3, from: '2026-12-01', to: '2026-12-02', holdSeq: 1 };
  const lock: ItemLock = { itemNo: 1, holdSeq: 1, bookings: [booking] };
  const refused = (from: string, to: string) =>
    refusalByRules({ maxDays: 3 }, lock, { customerId: 3, from, to }, '2026-12-01');
  const extending = 'it is rented for 1 to 3 days, together with those since 2026-12-01 that you have reserved';
  expect(refused('2026-12-03', '2026-12-04')).toMatchObject({
    rejection: { code: 'rental-length', detail: extending },
  });
  const second = { reservationNo: 6, customerId: 3, from: '2026-12-03', to: '2026-12-03', holdSeq: 2, extensionOf: 5 };
  const twice = { ...lock, bookings: [booking, { ...second, since: '2026-12-01' }] };
  const third = { customerId: 3, from: '2026-12-04', to: '2026-12-04' };
  expect(refusalByRules({ maxDays: 3 }, twice, third, '2026-12-01')).toMatchObject({
    rejection: { detail: extending },
  });
  expect(refused('2026-12-05', '2026-12-08')).toMatchObject({ rejection: { detail: 'it is rented for 1 to 3 days' } });
});

describe('days that are too near to a booking', () => {
  const bookings = [{ reservationNo: 5, customerId: 3, from: '2026-12-01', to: '2026-12-02', holdSeq: 1 }];
  const lock: ItemLock = { itemNo: 1, holdSeq: 1, bookings };
  const taken = [{ from: '2026-12-01', to: '2026-12-02' }];
  const refused = (customerId: number, daysBetween: number, from = '2026-12-04') =>
    refusalByRules({ daysBetween, bookings }, lock, { customerId, from, to: '2026-12-05' }, '2026-11-30');

  it.each([
    [4, 2, 'too near to a booking (days that the owner needs between: 2)', { taken }],
    [3, 2, 'too near to your reservation 5 (days that the owner needs between: 2)', { taken, reservationNo: 5 }],
  ])('are refused with the days between (renter %i)', (customerId, daysBetween, detail, facts) => {
    expect(refused(customerId, daysBetween)).toMatchObject({ rejection: { code: 'days-taken', detail, facts } });
  });

  it('and so are those that are too near to the last return, however few bookings there are', () => {
    const rules = { daysBetween: 2, returnedOn: '2026-12-02' };
    const wish = (from: string, customerId = 4) => {
      const days = { from, to: '2026-12-05' };
      return refusalByRules(rules, lock, { customerId, ...days }, '2026-12-02');
    };
    const detail = 'too near to its return on 2026-12-02 (days that the owner needs between: 2)';
    const back = [{ from: '2026-12-02', to: '2026-12-02' }];
    for (const from of ['2026-12-02', '2026-12-03', '2026-12-04'])
      expect(wish(from)).toMatchObject({ rejection: { code: 'days-taken', detail, facts: { taken: back } } });
    expect(wish('2026-12-05')).toBeUndefined();
    // It goes on with the renter's own booking, which ends on the day before.
    expect(wish('2026-12-03', 3)).toBeUndefined();
  });

  it('and with what is booked where that is all', () => {
    const detail = 'some of these days are booked or blocked';
    expect(refused(4, 1, '2026-12-02')).toMatchObject({ rejection: { code: 'days-taken', detail, facts: { taken } } });
    expect(refused(4, 1)).toBeUndefined();
    const blockedDays = [{ from: '2026-12-04', to: '2026-12-04' }];
    const blocked = refusalByRules(
      { blockedDays, bookings },
      lock,
      { customerId: 3, from: '2026-12-04', to: '2026-12-05' },
      '2026-11-30',
    );
    expect(blocked).toMatchObject({ rejection: { detail, facts: { taken: blockedDays } } });
  });
});

describe('a calendar', () => {
  const full = Array.from({ length: MAX_BOOKINGS }, (_, nth) => {
    const day = dayAfter('2026-12-01', nth);
    return { reservationNo: nth + 1, customerId: 4, from: day, to: day, holdSeq: nth + 1 };
  });
  const lock: ItemLock = { itemNo, holdSeq: MAX_BOOKINGS, bookings: full };
  const later = { ...wish, from: '2027-02-01', to: '2027-02-02' };
  const decided = (one: ItemLock) => decideReserve(one, { reservationNo: 70, ...later, payBy: PAY_BY }, NOW);

  it('has room for so many bookings, and no more', () => {
    expect(decided({ ...lock, bookings: full.slice(1) })).toMatchObject({ event: { type: 'Reserved' } });
    expect(decided(lock)).toEqual({
      outcome: 'rejected',
      rejection: {
        kind: 'conflict',
        code: 'too-many-bookings',
        detail: `item ${itemNo} has ${MAX_BOOKINGS} bookings already`,
      },
    });
  });

  it.each([
    ['taken days', { from: '2026-12-01', to: '2026-12-01' }, 'days-taken'],
    ['the item altogether', {}, 'item-already-reserved'],
  ])('that is full refuses %s for that reason', (_, days, code) => {
    expect(refusalByLock(lock, { ...wish, ...days }, NOW)).toMatchObject({ rejection: { code } });
  });
});

describe('the lock', () => {
  const reservation = evolveReservation(undefined, reserved);

  it('is of the reservation that takes it', () => {
    const taken = { itemNo, holdSeq: 1, openReservationNo: 7, openCustomerId: 3 };
    expect(lockTaken(reservation, {})).toEqual(taken);
    expect(lockTaken(reservation, { ownerId: 4 })).toEqual({ ...taken, ownerId: 4 });
  });

  it.each<[string, ReservationEvent, object]>([
    [
      'a cancelled one, which leaves behind whose it was and when',
      closedCancelled,
      { lastCustomerId: 3, freedAt: NOW },
    ],
    ['a returned one', returned, {}],
    ['one that the item refused', rejected, {}],
  ])('is let go by %s', (_, event, left) => {
    expect(lockLetGo(reservation, event, NOW)).toEqual({ itemNo, holdSeq: 1, ...left });
  });

  it('is let go by one that was rejected for its price, whose renter may agree to the new one at once', () => {
    const rejected = [priceChanged, closedCancelled].reduce(evolveReservation, reservation);
    expect(lockLetGo(rejected, closedCancelled, NOW)).toEqual({ itemNo, holdSeq: 1 });
  });
});

describe('a fresh reservation', () => {
  const fresh = evolveReservation(undefined, reserved);

  it('is requested, not paid, not renting, whatever the client said of that', () => {
    expect(fresh).toEqual({
      reservationNo: 7,
      ...wish,
      holdSeq: 1,
      payBy: PAY_BY,
      status: 'Requested',
      paymentStatus: 'NotPaid',
      rentalStatus: 'NotRenting',
      paymentFence: 0,
      version: 1,
    });
  });

  it('has no price to charge until the item said its own', () => {
    expect(() => chargeOf(fresh)).toThrow('no confirmed price');
    expect(() => chargeOf(evolveReservation(fresh, rejected))).toThrow('no confirmed price');
    expectTypeOf<Omit<UnlentReservation, 'itemPrice'> & { readonly itemPrice: null }>().not.toExtend<Reservation>();
    const confirmed = evolveReservation(fresh, { type: 'ReservationConfirmed', itemName: 'Camera', itemPrice: 100 });
    expect(chargeOf(confirmed)).toEqual({ reservationNo: 7, customerId: 3, itemNo, itemPrice: 100 });
  });

  it('must be made before anything else happens to it', () => {
    expect(() => evolveReservation(undefined, { type: 'RentalStarted' })).toThrow('never made');
  });

  it.each([confirmed, rejected, closedCancelled, rented])(
    'meets nothing that its state does not allow: %j',
    (event) => {
      const closed = fold(evolveReservation, [reserved, confirmed, paid(1), rented, returned]);
      expect(() => evolveReservation(closed, event)).toThrow('reservation 7 is Closed, in which this cannot happen');
    },
  );

  it.each([
    [[reserved], false],
    [[reserved, confirmed], false],
    [[reserved, rejected], true],
    [[reserved, priceChanged], false],
    [[reserved, confirmed, cancelled], false],
    [[reserved, confirmed, cancelled, closedCancelled], true],
    [[reserved, confirmed, paid(1), rented, returned], true],
  ])('is over once it has let its item go: %j', (history, expected) => {
    const reservation = fold(evolveReservation, history);
    expect(reservation && isOver(reservation)).toBe(expected);
  });
});
