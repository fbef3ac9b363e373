import { describe, expect, it } from 'vitest';
import { inOneWord, readGrid } from '../../shared/testing/decision-grid.ts';
import { evolveReservation } from './reservation.evolve.ts';
import { PAY_BY, reserved, wish } from './reservation.fixture.ts';
import { chargeOf, type ItemLock } from './reservation.ts';
import { decideReserve, refusalByLock } from './reserve.decide.ts';

const { itemNo } = wish;

describe('reserving, decided on the item’s lock', () => {
  it('gives the first reservation of an item the first place', () => {
    const decision = decideReserve({ itemNo, holdSeq: 0 }, { reservationNo: 7, ...wish, payBy: PAY_BY });
    expect(decision).toEqual({ outcome: 'event', event: reserved });
  });

  it('gives each next one the next place', () => {
    const decision = decideReserve({ itemNo, holdSeq: 4 }, { reservationNo: 7, ...wish, payBy: PAY_BY });
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
    expect(decideReserve({ itemNo, holdSeq: 0 }, bare)).toEqual({
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
  const cells = readGrid(
    `
                     | reserve | refusal known from the lock alone
                     | .       | .
    never taken      | R       | -
    let go           | R       | -
    taken by another | x       | x
    taken by itself  | x       | x
  `,
    { R: 'Reserved', x: 'no: item-already-reserved', '-': 'none' },
  );

  it.each(cells)('$state, $command: $expected', ({ state, command, expected }) => {
    const lock = locks[state];
    if (lock === undefined) throw new Error(`no such row: ${state}`);
    const decision =
      command === 'reserve'
        ? decideReserve(lock, { reservationNo: 7, ...wish, payBy: PAY_BY })
        : refusalByLock(lock, wish.customerId);
    expect(decision === undefined ? 'none' : inOneWord(decision)).toBe(expected);
  });

  it('leaves no lock out of the table', () => {
    expect(cells).toHaveLength(Object.keys(locks).length * 2);
  });

  it.each([
    ['its own renter, with its number', wish.customerId, { facts: { reservationNo: 7 } }],
    ['another renter, without it', wish.customerId + 1, {}],
    ['anybody, without it, when the lock does not say whose it is', undefined, {}],
  ])('an open reservation is told to %s', (_who, openCustomerId, told) => {
    const refusal = refusalByLock({ itemNo, holdSeq: 3, openReservationNo: 7, openCustomerId }, wish.customerId);
    const rejection = { kind: 'conflict', code: 'item-already-reserved', detail: expect.any(String), ...told };
    expect(refusal).toEqual({ outcome: 'rejected', rejection });
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
    expect(() => chargeOf({ ...fresh, status: 'Confirmed', itemPrice: null })).toThrow('no confirmed price');
    const confirmed = evolveReservation(fresh, { type: 'ReservationConfirmed', itemName: 'Camera', itemPrice: 100 });
    expect(chargeOf(confirmed)).toEqual({ reservationNo: 7, customerId: 3, itemNo, itemPrice: 100 });
  });

  it('must be made before anything else happens to it', () => {
    expect(() => evolveReservation(undefined, { type: 'RentalStarted' })).toThrow('never made');
  });
});
