import { expect, it } from 'vitest';
import { checkOverdueReminders, type Lateness } from './reminders.ts';

const HOUR_MS = 3_600_000;

/** The first of December in Seoul, so many hours later. */
const hour = (hours: number) => Date.parse('2026-11-30T15:00:00Z') + hours * HOUR_MS;

const confirmed = { itemNo: 1, renterId: 7, status: 'Confirmed', paymentStatus: 'Paid', rentalStatus: 'NotRenting' };
const first = { ...confirmed, reservationNo: 1, from: '2026-12-01', to: '2026-12-01' };
const second = { ...confirmed, reservationNo: 2, from: '2026-12-02', to: '2026-12-03', extensionOf: 1 };
const out = [hour(10), { ...first, rentalStatus: 'Renting' }] as const;
const backAfter = (hours: number) => [hour(hours), { ...first, rentalStatus: 'Returned', status: 'Closed' }] as const;

type Written = readonly [at: number, state: { readonly reservationNo: number }];

/** The rules that a history breaks in which this was written, and renter 7 told after so many hours. */
function broken(written: readonly Written[], toldAfter?: number): readonly string[] {
  const of = (no: number) =>
    written.filter(([, { reservationNo }]) => reservationNo === no).map(([at, state]) => ({ at, state }));
  const reservations = { of, latest: new Map(written.map(([, state]) => [state.reservationNo, state])) };
  const row = { kind: 'overdue', customerId: 7, reservationNo: 1 };
  const changes = toldAfter === undefined ? [] : [{ at: hour(toldAfter), table: 'notices', row }];
  const history = { mirror: { reservations, people: { latest: new Map() } }, changes, lookedUntil: hour(72) };
  const found: string[] = [];
  checkOverdueReminders(history as unknown as Lateness, (rule) => void found.push(rule));
  return found;
}

it.each<[string, readonly Written[], number | undefined]>([
  ['who is late is told', [[hour(9), first], out], 34],
  ['who comes back in time is not', [[hour(9), first], out, backAfter(20)], undefined],
  ['who goes on is not', [[hour(9), first], out, [hour(12), second]], undefined],
  ['who goes on is told when that is over', [[hour(9), first], out, [hour(12), second]], 82],
])('%s', (_, written, toldAfter) => expect(broken(written, toldAfter)).toEqual([]));

it.each<[string, readonly Written[], number | undefined, string]>([
  ['nobody is told who is late', [[hour(9), first], out], undefined, 'who is late is reminded'],
  ['somebody is told in time', [[hour(9), first], out], 20, 'who is reminded is late'],
  ['somebody is told who brought it back', [[hour(9), first], out, backAfter(30)], 34, 'who is reminded is late'],
  ['somebody is told who goes on', [[hour(9), first], out, [hour(12), second]], 34, 'who is reminded is late'],
  ['somebody is told who never had it', [[hour(9), first]], 34, 'who is reminded is late'],
])('is broken when %s', (_, written, toldAfter, rule) => expect(broken(written, toldAfter)).toEqual([rule]));
