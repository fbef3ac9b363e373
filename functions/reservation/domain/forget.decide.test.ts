import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { rentalOpen } from './forget.decide.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import {
  askingRules,
  cancelled,
  confirmed,
  forget,
  forgotten,
  paid,
  rejected,
  rented,
  reserved,
  returned,
  wishedByOwner,
} from './reservation.fixture.ts';

const { given } = rulesOf(askingRules);

const histories: readonly (readonly [string, readonly ReservationEvent[]])[] = [
  ['requested', [reserved]],
  ['rejected', [reserved, rejected]],
  ['paid', [reserved, confirmed, paid(2)]],
  ['lent', [reserved, confirmed, paid(2), rented]],
  ['closed', [reserved, confirmed, paid(2), rented, returned]],
  ['turned down', [reserved, confirmed, wishedByOwner, cancelled]],
];

describe.each(histories)('forgetting the renter of a reservation that is %s', (_, history) => {
  it('takes the name out, once, and leaves the rest', () => {
    given(...history)
      .when(forget)
      .thenHappened(forgotten);
    given(...history, forgotten)
      .when(forget)
      .thenNothing();
    const [before, after] = [fold(evolveReservation, history), fold(evolveReservation, [...history, forgotten])];
    expect(after).toEqual({ ...before, customerName: null, forgotten: true, version: history.length + 1 });
  });
});

it('nobody forgets what was never reserved', () => {
  given().when(forget).thenNothing();
});

it('what happens afterwards brings no name', () => {
  const events = [reserved, confirmed, paid(2), forgotten, rented, returned];
  expect(fold(evolveReservation, events)).toMatchObject({ status: 'Closed', customerName: null, forgotten: true });
});

it('a cancelled reservation has no name, because no list finds it', () => {
  expect(fold(evolveReservation, [reserved, confirmed, cancelled])).toMatchObject({ customerName: null });
});

it('the refusal names what is open', () => {
  const own = { code: 'rentals-open', detail: expect.stringContaining('reservation 7'), facts: { reservationNo: 7 } };
  expect(rentalOpen({ reservationNo: 7 })).toMatchObject(own);
  expect(rentalOpen({ itemNo: 5 })).toEqual({
    kind: 'conflict',
    code: 'rentals-open',
    detail: 'first end what is open: your item 5 is held or lent',
  });
});
