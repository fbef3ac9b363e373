import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#shared/domain/quota.ts';
import { decideAnother, unpaidUntil } from './quota.decide.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  PAY_BY,
  paid,
  rejected,
  rented,
  reserved,
} from './reservation.fixture.ts';

const NOW = 10 * HOUR_MS;
const SECOND_MS = 1_000;
const limits = { reservationsPerHour: 3, unpaidReservations: 2 };
const HOUR = 3_600;

/** A reservation made some seconds ago, unpaid for some more seconds; 0 when it is not. */
function made(number: number, secondsAgo: number, unpaidFor: number) {
  return { number, at: NOW - secondsAgo * SECOND_MS, unpaidUntil: unpaidFor && NOW + unpaidFor * SECOND_MS };
}

function verdict(...uses: readonly ReturnType<typeof made>[]) {
  const { rejection, ...rest } = decideAnother(uses, limits, NOW);
  return rejection === undefined ? rest : [rejection.code, rejection.retryAfterSeconds];
}

describe('another reservation', () => {
  it('is made below both limits; paid ones older than an hour are forgotten', () => {
    const young = made(2, 10, 0);
    const held = made(3, HOUR + 10, 20);
    const kept = [young, held].map(({ number, at }) => ({ number, at }));
    expect(verdict(made(1, HOUR, 0), young, held)).toEqual({ kept });
  });

  it('is refused until the first unpaid one has ended', () => {
    expect(verdict(made(1, 10, 40), made(2, 5, 30))).toEqual(['too-many-unpaid-reservations', 30]);
  });

  it('is refused until the oldest of too many is an hour old, also when all are cancelled', () => {
    const all = [made(1, HOUR - 60, 0), made(2, 5, 0), made(3, 5, 0)];
    expect(verdict(...all)).toEqual(['too-many-reservations', 60]);
  });

  it('is refused for what lasts longer', () => {
    expect(verdict(made(1, HOUR - 60, 90), made(2, 5, 95), made(3, 5, 0))).toEqual([
      'too-many-unpaid-reservations',
      90,
    ]);
    expect(verdict(made(1, HOUR - 60, 50), made(2, 5, 55), made(3, 5, 0))).toEqual(['too-many-reservations', 60]);
  });

  it('is refused when a limit was lowered below what there is', () => {
    const three = [made(1, 10, 40), made(2, 10, 50), made(3, 10, 60)];
    const { rejection } = decideAnother(three, { reservationsPerHour: 9, unpaidReservations: 1 }, NOW);
    expect(rejection?.retryAfterSeconds).toBe(60);
  });
});

describe('a reservation counts as unpaid', () => {
  const ofOneAfter = (...events: readonly ReservationEvent[]) =>
    unpaidUntil(events.reduce(evolveReservation, evolveReservation(undefined, reserved)));

  it('until its payBy while nobody paid', () => {
    expect(ofOneAfter()).toBe(PAY_BY * SECOND_MS);
    expect(ofOneAfter(confirmed)).toBe(PAY_BY * SECOND_MS);
  });

  it('no longer once it is paid, lent, cancelled or rejected', () => {
    expect(ofOneAfter(confirmed, paid(2))).toBe(0);
    expect(ofOneAfter(confirmed, paid(2), rented)).toBe(0);
    expect(ofOneAfter(confirmed, cancelled, closedCancelled)).toBe(0);
    expect(ofOneAfter(rejected)).toBe(0);
  });
});
