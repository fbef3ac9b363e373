import { describe, expect, it } from 'vitest';
import {
  freeAfterReturn,
  hasBookings,
  isWhole,
  lengthWith,
  needsDays,
  takenOf,
  totalOf,
  whyNot,
} from './wanted-days.ts';

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

const today = december(1).from;

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
    const thing = { ...free, bookedDays: [december(5, 6)], blockedDays: [december(3), december(1)] };
    expect(takenOf(thing, december(2).from)).toEqual([december(3), december(5, 6)]);
    expect([hasBookings(thing), hasBookings(free)]).toEqual([true, false]);
    expect(whyNot(thing, december(4), today)).toBeUndefined();
    expect(whyNot(thing, december(6, 8), today)).toBe('taken');
    expect(whyNot(thing, december(2, 6), today)).toBe('blocked');
  });

  it('are taken until today by what is late', () => {
    const thing = { ...free, bookedDays: [december(1, 3)] };
    expect(takenOf(thing, december(5).from)).toEqual([december(1, 5)]);
    expect(whyNot(thing, december(5, 7), december(5).from)).toBe('taken');
    expect(whyNot(thing, december(6, 7), december(5).from)).toBeUndefined();
  });

  it('are taken beside a booking where its owner needs days between, but not beside blocked ones', () => {
    const thing = { ...free, daysBetween: 2, bookedDays: [december(5, 6)], blockedDays: [december(15)] };
    const taken = [2, 3, 8, 9, 14, 16].filter((day) => whyNot(thing, december(day), today) !== undefined);
    expect(taken).toEqual([3, 8]);
  });

  it('cannot be had while its owner needs them after the last return, but by who keeps it', () => {
    const thing = { ...free, daysBetween: 2, returnedOn: december(3).from };
    const now = december(4).from;
    const why = (day: number, after?: string) => whyNot(thing, december(day), now, after);
    expect([why(4), why(5), why(6)]).toEqual(['after-return', 'after-return', undefined]);
    expect([freeAfterReturn(thing), freeAfterReturn(free)]).toEqual([december(6).from, undefined]);
    expect(why(5, december(4).to)).toBeUndefined();
    expect(takenOf(thing, now)).toEqual([december(3, 5)]);
  });

  it('are not taken by their own booking, which ends on the day before, but by others', () => {
    const thing = { ...free, daysBetween: 1, bookedDays: [december(1, 3), december(8)] };
    expect(takenOf(thing, today, december(3).to)).toEqual([december(8)]);
    expect(whyNot(thing, december(4), today)).toBe('taken');
    expect(whyNot(thing, december(4, 6), today, december(3).to)).toBeUndefined();
    expect(whyNot(thing, december(4, 7), today, december(3).to)).toBe('taken');
  });

  it.each([
    ['below the shortest', december(4), undefined, 1, 'length'],
    ['above the longest', december(4, 7), undefined, 4, 'length'],
    ['of a good length', december(4, 5), undefined, 2, undefined],
    ['together with their own booking before', december(4), december(3).to, 3, undefined],
    ['too many with their own booking before', december(4, 5), december(3).to, 4, 'length'],
  ])('are counted: %s', (_, wanted, after, length, expected) => {
    const thing = { ...free, minDays: 2, maxDays: 3, bookedDays: [december(2, 3)] };
    expect(lengthWith(thing, wanted, after)).toBe(length);
    expect(whyNot(thing, wanted, today, after)).toBe(expected);
  });

  it('are at most ninety where the owner says nothing', () => {
    expect(whyNot(free, { from: '2026-12-01', to: '2027-02-28' }, '2026-12-01')).toBeUndefined();
    expect(whyNot(free, { from: '2026-12-01', to: '2027-03-01' }, '2026-12-01')).toBe('length');
  });

  it('begin today at the earliest, and end within a year', () => {
    expect(whyNot(free, december(3), december(4).from)).toBe('reach');
    expect(whyNot(free, { from: '2027-12-11', to: '2027-12-11' }, today)).toBeUndefined();
    expect(whyNot(free, { from: '2027-12-11', to: '2027-12-12' }, today)).toBe('reach');
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
