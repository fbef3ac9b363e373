import { expect, it } from 'vitest';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { wrongBecauseOfDays } from './refused-days.ts';

const NOON = '2026-12-01T03:00:00.000Z';
const december = (from: number, to = from) => ({ from: `2026-12-0${from}`, to: `2026-12-0${to}` });

/** A table whose rows are as they are since the beginning, by their numbers. */
function tableOf(rows: Readonly<Record<number, object>>) {
  const known = Object.entries(rows).map(([number, state]) => [Number(number), state] as const);
  const of = (number: number) => known.filter(([own]) => own === number).map(([, state]) => ({ tick: 0, state }));
  return { latest: new Map(known), of };
}

const booked = (customerId: number, days: object, more: object = {}) => {
  return { itemNo: 1, customerId, status: 'Confirmed', ...days, ...more };
};

interface Case {
  readonly item?: object;
  readonly reservations?: Readonly<Record<number, object>>;
  readonly asked?: object;
  readonly told?: object;
}

/** What is wrong with a refusal that customer 7 gets at noon of the first of December. */
function wrong(code: string, { item = {}, reservations = {}, asked = {}, told = {} }: Case): string | undefined {
  const rows = Object.entries(reservations).map(([no, one]) => [no, { reservationNo: Number(no), ...one }]);
  const mirror = { items: tableOf({ 1: item }), reservations: tableOf(Object.fromEntries(rows)) };
  const at = Date.parse(NOON);
  const body = { itemNo: 1, customerId: 7, ...asked };
  const attempt = {
    request: { params: {}, body },
    sentAt: at,
    answeredAt: at,
    call: 5,
    return: 6,
    response: { body: told },
  };
  return wrongBecauseOfDays(`409 ${code}`, mirror as unknown as Mirror, attempt as unknown as Attempt, 2_000);
}

const others = { 3: booked(8, december(2, 3)) };
const own = { 3: booked(7, december(2, 3)) };
const late = { 3: booked(8, { from: '2026-11-20', to: '2026-11-21' }) };

it.each<[string, string, Case]>([
  [
    'days that another has',
    'days-taken',
    { reservations: others, asked: december(3, 4), told: { taken: [december(2, 3)] } },
  ],
  ['a day that the owner needs', 'days-taken', { item: { daysBetween: 1 }, reservations: others, asked: december(4) }],
  ['what is late', 'days-taken', { reservations: late, asked: december(1) }],
  ['no days', 'days-required', { item: { daysBetween: 1 } }],
  ['what is over', 'days-out-of-reach', { asked: { from: '2026-11-30', to: '2026-12-01' } }],
  [
    'a payment that comes too early',
    'too-early-to-pay',
    {
      reservations: { 3: booked(7, {}, { payFrom: Date.parse(NOON) / 1_000 + 60 }) },
      asked: { reservationNo: 3 },
      told: { payFrom: '2026-12-01T03:01:00.000Z' },
    },
  ],
  ['what begins tomorrow', 'not-its-days', { reservations: own, asked: { reservationNo: 3 } }],
  [
    'what is behind another',
    'earlier-booking',
    { reservations: { ...own, 4: booked(8, december(1)) }, asked: { reservationNo: 3 }, told: { reservationNo: 4 } },
  ],
])('lets %s be refused', (_, code, met) => expect(wrong(code, met)).toBeUndefined());

it.each<[string, string, Case, string]>([
  ['days that nobody has', 'days-taken', { reservations: others, asked: december(4) }, 'nobody had these days'],
  [
    'days that follow one’s own',
    'days-taken',
    { item: { daysBetween: 1 }, reservations: own, asked: december(4) },
    'nobody had these days',
  ],
  [
    'with days that nobody has',
    'days-taken',
    { reservations: others, asked: december(3), told: { taken: [december(5)] } },
    'nobody had 2026-12-05 to 2026-12-05',
  ],
  ['no days, which it does not need', 'days-required', {}, 'it is rented without days, too'],
  ['today', 'days-out-of-reach', { asked: december(1) }, 'they are within reach'],
  [
    'a payment in its time',
    'too-early-to-pay',
    { reservations: { 3: booked(7, {}, { payFrom: Date.parse(NOON) / 1_000 - 60 }) }, asked: { reservationNo: 3 } },
    'it could be paid',
  ],
  [
    'what begins today',
    'not-its-days',
    { reservations: { 3: booked(7, december(1, 2)) }, asked: { reservationNo: 3 } },
    'it was its day',
  ],
  [
    'what goes on from today',
    'not-its-days',
    {
      item: { returnedFrom: 2 },
      reservations: { 3: booked(7, december(2), { extensionOf: 2 }) },
      asked: { reservationNo: 3 },
    },
    'it was its day',
  ],
  [
    'what comes first',
    'earlier-booking',
    { reservations: { ...own, 4: booked(8, december(5)) }, asked: { reservationNo: 3 }, told: { reservationNo: 4 } },
    'that one does not come first',
  ],
])('does not let %s be refused', (_, code, met, why) => expect(wrong(code, met)).toBe(why));
