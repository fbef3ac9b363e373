import { expect, it } from 'vitest';
import { fold } from '#shared/testing/given.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { pictureMomentsOf } from './picture-moments.ts';
import { evolveReservation } from './reservation.evolve.ts';
import {
  cancelled,
  confirmed,
  paid,
  rejected,
  rented,
  reserved,
  returned,
  unpaid,
  wished,
  wishedByOwner,
} from './reservation.fixture.ts';

const HOUR_MS = 3_600_000;
const CHANGED = 1_000;

it.each([
  ['requested', [], 0, []],
  ['rejected', [rejected], 0, []],
  ['confirmed', [confirmed], 0, []],
  ['paid', [confirmed, paid(2)], 9_999, ['HandOver']],
  ['paid, and about to be cancelled', [confirmed, paid(2), wished], 0, ['HandOver']],
  ['paid back', [confirmed, paid(2), unpaid(3)], 0, []],
  ['turned down', [confirmed, paid(2), wishedByOwner, cancelled], 0, []],
  ['handed over', [confirmed, paid(2), rented], 23.9, ['HandOver', 'Return']],
  ['handed over a day ago', [confirmed, paid(2), rented], 24, ['Return']],
  ['returned', [confirmed, paid(2), rented, returned], 167.9, ['Return']],
  ['returned a week ago', [confirmed, paid(2), rented, returned], 168, []],
] as const)('pictures of a rental that is %s', (_, history, hours, moments) => {
  const reservation = existing(fold(evolveReservation, [reserved, ...history]));
  expect(pictureMomentsOf(reservation, CHANGED, CHANGED + hours * HOUR_MS)).toEqual(moments);
});
