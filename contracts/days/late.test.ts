import { expect, it } from 'vitest';
import { daysLate, lateOn } from './late.ts';

const terms = { to: '2026-12-24', deposit: 50_000, lateFee: 2_000 };

it.each([
  ['2026-12-23', 0],
  ['2026-12-24', 0],
  ['2026-12-25', 1],
  ['2027-01-02', 9],
])('what was due on 24 December and is back on %s is %i days late', (returnedOn, days) => {
  expect(daysLate('2026-12-24', returnedOn)).toBe(days);
});

it('each late day costs the fee that was agreed', () => {
  expect(lateOn('2026-12-24', terms)).toEqual({});
  expect(lateOn('2026-12-25', terms)).toEqual({ daysLate: 1, lateFeeDue: 2_000 });
  expect(lateOn('2026-12-26', terms)).toEqual({ daysLate: 2, lateFeeDue: 4_000 });
});

it('what is extended is due with its extension', () => {
  expect(lateOn('2026-12-26', terms, '2026-12-26')).toEqual({});
  expect(lateOn('2026-12-27', terms, '2026-12-26')).toEqual({ daysLate: 1, lateFeeDue: 2_000 });
});

it('all late days cost at most the deposit', () => {
  expect(lateOn('2027-01-18', terms)).toEqual({ daysLate: 25, lateFeeDue: 50_000 });
  expect(lateOn('2027-01-19', terms)).toEqual({ daysLate: 26, lateFeeDue: 50_000 });
});

it.each([
  ['without days', { ...terms, to: undefined }],
  ['without a fee', { ...terms, lateFee: undefined }],
  ['without a deposit', { ...terms, deposit: undefined }],
])('nothing is ever due %s', (_, agreed) => expect(lateOn('2027-12-31', agreed)).toEqual({}));
