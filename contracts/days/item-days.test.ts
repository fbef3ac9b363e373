import { describe, expect, it } from 'vitest';
import { type DayRules, daysShown, needsDays, totalOf, whyNotFree, withinReach } from './item-days.ts';

const TODAY = '2026-12-01';
const of = (from: number, to = from) => ({ from: `2026-12-${from + 10}`, to: `2026-12-${to + 10}` });
const booking = { reservationNo: 1, ...of(5, 6) };

describe('an item', () => {
  it('is free beside its bookings, and taken where they touch', () => {
    expect(whyNotFree({ bookings: [booking] }, of(4), TODAY)).toBeUndefined();
    expect(whyNotFree({ bookings: [booking] }, of(7, 9), TODAY)).toBeUndefined();
    expect(whyNotFree({ bookings: [booking] }, of(6, 9), TODAY)).toEqual({ reason: 'held', taken: [of(5, 6)] });
  });

  it('is not there until a booking ends, however late that is', () => {
    expect(whyNotFree({ bookings: [booking] }, of(7), of(7).from)?.reason).toBe('held');
    expect(whyNotFree({ bookings: [booking] }, of(8), of(7).from)).toBeUndefined();
  });

  it('needs the days that its owner needs between rentals', () => {
    const item = { bookings: [booking], daysBetween: 1 };
    expect(whyNotFree(item, of(7), TODAY)?.reason).toBe('held');
    expect(whyNotFree(item, of(4), TODAY)?.reason).toBe('held');
    expect(whyNotFree(item, of(8), TODAY)).toBeUndefined();
  });

  it('needs them after the day on which it came back, too, but not for what goes on with a booking', () => {
    const item = { returnedOn: of(2).from, daysBetween: 2 };
    const taken = [of(2)];
    for (const wanted of [of(2), of(3, 5), of(4)])
      expect(whyNotFree(item, wanted, of(2).from)).toEqual({ reason: 'held', taken, isReturn: true });
    expect(whyNotFree(item, of(5), of(2).from)).toBeUndefined();
    expect(whyNotFree(item, { ...of(3), extensionOf: 1 }, of(2).from)).toBeUndefined();
    expect(whyNotFree({ returnedOn: of(2).from }, of(2), of(2).from)).toBeUndefined();
  });

  it('comes back today at the earliest while somebody has it', () => {
    const item = { lent: true, daysBetween: 2 };
    const refused = { reason: 'held', taken: [of(2)], isReturn: true };
    expect([of(3), of(4), of(5)].map((wanted) => whyNotFree(item, wanted, of(2).from))).toEqual([
      refused,
      refused,
      undefined,
    ]);
  });

  it('shows the day on which it came back while its owner needs days after it', () => {
    const item = { returnedOn: of(2).from, daysBetween: 2 };
    const shown = (day: number) => daysShown(item, of(day).from);
    expect([shown(2), shown(4)]).toMatchObject([item, item]);
    expect(shown(5)).not.toHaveProperty('returnedOn');
    expect(daysShown({ returnedOn: of(2).from }, of(2).from)).not.toHaveProperty('returnedOn');
  });

  it('cannot be had on days that its owner blocks', () => {
    const blockedDays = [of(1, 2)];
    expect(whyNotFree({ blockedDays }, of(2, 3), TODAY)).toEqual({ reason: 'days-blocked', taken: blockedDays });
    expect(whyNotFree({ blockedDays, daysBetween: 3 }, of(3), TODAY)).toBeUndefined();
  });

  it.each([
    [{ minDays: 2 }, of(1), { minDays: 2, maxDays: 90 }],
    [{ maxDays: 2 }, of(1, 3), { minDays: 1, maxDays: 2 }],
    [{}, { from: '2026-12-01', to: '2027-03-01' }, { minDays: 1, maxDays: 90 }],
  ])('with %j is not rented for %j', (rules, days, facts) => {
    expect(whyNotFree(rules, days, TODAY)).toEqual({ reason: 'rental-length', ...facts });
  });

  it('costs its price once, or once a day', () => {
    expect(totalOf({ itemPrice: 100 }, of(1, 3))).toBe(100);
    expect(totalOf({ itemPrice: 100, priceUnit: 'Day' }, of(1, 3))).toBe(300);
    expect(totalOf({ itemPrice: 100, priceUnit: 'Day' }, undefined)).toBe(100);
  });

  it.each<[DayRules, boolean]>([
    [{}, false],
    [{ priceUnit: 'Rental', minDays: 1, maxDays: 90, daysBetween: 0, blockedDays: [] }, false],
    [{ priceUnit: 'Day' }, true],
    [{ minDays: 2 }, true],
    [{ maxDays: 2 }, true],
    [{ daysBetween: 1 }, true],
    [{ blockedDays: [of(1)] }, true],
  ])('with %j wants to know the days: %s', (rules, expected) => expect(needsDays(rules)).toBe(expected));
});

it('days are within reach from today to a year ahead', () => {
  expect(withinReach({ from: TODAY, to: TODAY }, TODAY)).toBe(true);
  expect(withinReach({ from: '2026-11-30', to: TODAY }, TODAY)).toBe(false);
  expect(withinReach({ from: TODAY, to: '2027-12-01' }, TODAY)).toBe(true);
  expect(withinReach({ from: TODAY, to: '2027-12-02' }, TODAY)).toBe(false);
});
