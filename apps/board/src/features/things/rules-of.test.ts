import { expect, it } from 'vitest';
import { NO_RULES, rulesOf, typedRules } from './rules-of.ts';

const december = { from: '2026-12-24', to: '2026-12-26' };

it('an empty field says what forbids nothing', () => {
  const none = {
    priceUnit: 'Rental',
    minDays: 1,
    maxDays: 90,
    daysBetween: 0,
    deposit: 0,
    lateFee: 0,
    blockedDays: [],
  };
  expect(rulesOf(NO_RULES)).toEqual(none);
});

it('what is typed is asked for, and shown again', () => {
  const days = { minDays: '2', maxDays: '7', daysBetween: '1' };
  const typed = { perDay: true, ...days, deposit: '50000', lateFee: '2000', blockedDays: [december] };
  const rules = rulesOf(typed);
  const asked = { priceUnit: 'Day', minDays: 2, maxDays: 7, daysBetween: 1 };
  expect(rules).toEqual({ ...asked, deposit: 50_000, lateFee: 2_000, blockedDays: [december] });
  expect(typedRules(rules)).toEqual(typed);
});

it.each([
  { from: '', to: '' },
  { from: '2026-12-24', to: '' },
  { from: '2026-12-24', to: '2026-12-23' },
])('%j blocks no day yet', (span) => {
  expect(rulesOf({ ...NO_RULES, blockedDays: [span, december] }).blockedDays).toEqual([december]);
});

it('rules that forbid nothing are not shown', () => {
  expect(typedRules(rulesOf(NO_RULES))).toEqual(NO_RULES);
});
