import { expect, it } from 'vitest';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import { checkOthersFirst } from './others-first.ts';
import type { Scene } from './rule-context.ts';

type Write = RowWrite<Reservation>;

const december = (from: number, to: number) => ({ from: `2026-12-0${from}`, to: `2026-12-0${to}` });

/** One write of a reservation of item 1, so many seconds after noon. */
function wrote(type: string, seconds: number, state: object): Write {
  const time = `2026-12-01T12:00:0${seconds}Z`;
  return { state: { itemNo: 1, status: 'Cancelled', ...state }, event: { type, time } } as unknown as Write;
}

const letGo = (seconds: number, customerId: number, days = {}) =>
  wrote('ReservationClosed', seconds, { customerId, reservationNo: seconds, ...days });
const took = (seconds: number, customerId: number, days = {}) =>
  wrote('Reserved', seconds, { customerId, reservationNo: seconds, ...days });

function broken(...writes: readonly Write[]): readonly string[] {
  const found: string[] = [];
  checkOthersFirst({ mirror: { reservations: { writes } } } as unknown as Scene, (rule) => void found.push(rule));
  return found;
}

it.each([
  ['at once', [letGo(1, 7), took(2, 7)]],
  [
    'beside somebody who booked other days',
    [letGo(1, 7, december(3, 4)), took(2, 8, december(1, 1)), took(3, 7, december(4, 5))],
  ],
])('is broken when who let an item go has it again %s', (_, writes) => {
  expect(broken(...writes)).toEqual(['others go first']);
});

it.each([
  ['by somebody else', [letGo(1, 7), took(2, 8)]],
  [
    'when a new price was the reason',
    [wrote('ReservationClosed', 1, { customerId: 7, status: 'Rejected' }), took(2, 7)],
  ],
  ['for other days', [letGo(1, 7, december(3, 4)), took(2, 7, december(5, 6))]],
  [
    'after somebody else let it go as well',
    [letGo(1, 7, december(3, 4)), letGo(2, 8, december(1, 1)), took(3, 7, december(3, 4))],
  ],
  [
    'after somebody else had it',
    [letGo(1, 7), took(2, 8), wrote('ReservationClosed', 3, { customerId: 8, status: 'Closed' }), took(4, 7)],
  ],
])('is kept when an item is reserved again %s', (_, writes) => {
  expect(broken(...writes)).toEqual([]);
});
