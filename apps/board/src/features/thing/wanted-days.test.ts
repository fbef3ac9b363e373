import { describe, expect, it } from 'vitest';
import { areTaken, isWhole, needsDays, takenOf, totalOf } from './wanted-days.ts';

const free = {
  priceUnit: 'Rental',
  minDays: null,
  maxDays: null,
  daysBetween: 0,
  blockedDays: [],
  bookedDays: [],
  dueOn: null,
} as const;
const december = (from: number, to = from) => ({ from: `2026-12-${from + 10}`, to: `2026-12-${to + 10}` });

describe('the days of a thing', () => {
  it('are asked for where its owner says something about them', () => {
    expect(needsDays(free)).toBe(false);
    expect(needsDays({ ...free, minDays: 1, maxDays: 90 })).toBe(false);
    expect(needsDays({ ...free, priceUnit: 'Day' })).toBe(true);
    expect(needsDays({ ...free, minDays: 2 })).toBe(true);
    expect(needsDays({ ...free, maxDays: 7 })).toBe(true);
    expect(needsDays({ ...free, blockedDays: [december(1)] })).toBe(true);
    expect(needsDays({ ...free, dueOn: december(1).to })).toBe(true);
  });

  it('are taken where it is booked or blocked, from today on', () => {
    const thing = { ...free, bookedDays: [december(5, 6), december(1)], blockedDays: [december(3)] };
    expect(takenOf(thing, december(2).from)).toEqual([december(3), december(5, 6)]);
    expect(areTaken(thing, december(4))).toBe(false);
    expect(areTaken(thing, december(6, 8))).toBe(true);
  });

  it('are taken beside a booking where its owner needs days between, but not beside blocked ones', () => {
    const thing = { ...free, daysBetween: 2, bookedDays: [december(5, 6)], blockedDays: [december(15)] };
    const taken = [2, 3, 8, 9, 14, 16].filter((day) => areTaken(thing, december(day)));
    expect(taken).toEqual([3, 8]);
  });

  it('are not taken by their own booking, which ends on the day before, but by others', () => {
    const thing = { ...free, daysBetween: 1, bookedDays: [december(1, 3), december(8)] };
    expect(areTaken(thing, december(4))).toBe(true);
    expect(areTaken(thing, december(4, 6), december(3).to)).toBe(false);
    expect(areTaken(thing, december(4, 7), december(3).to)).toBe(true);
  });

  it('cost their price once, or each', () => {
    expect(totalOf({ priceUnit: 'Rental', itemPrice: 100 }, december(1, 3))).toBe(100);
    expect(totalOf({ priceUnit: 'Day', itemPrice: 100 }, december(1, 3))).toBe(300);
    expect(totalOf({ priceUnit: 'Day', itemPrice: 100 }, { from: '', to: '' })).toBe(100);
  });

  it.each([
    [december(1, 2), true],
    [december(2, 1), false],
    [{ from: '', to: december(1).to }, false],
  ])('are whole when both are said, in their order: %j', (days, expected) => expect(isWhole(days)).toBe(expected));
});
