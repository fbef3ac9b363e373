import { describe, expect, it } from 'vitest';
import { extendedUntil, extensionOn, othersThan } from './extension.ts';
import { dueOf, whyNotFree } from './item-days.ts';

const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`;
const days = (from: number, to = from) => ({ from: day(from), to: day(to) });
const first = { reservationNo: 1, customerId: 7, ...days(1, 3) };
const second = { reservationNo: 2, customerId: 7, ...days(4, 5), extensionOf: 1, since: day(1) };

describe('what days extend', () => {
  it('is the open booking of the same renter that ends on the day before', () => {
    expect(extensionOn([first], days(4, 6), 7)).toEqual({ extensionOf: 1, since: day(1) });
    expect(extensionOn([first, second], days(6), 7)).toEqual({ extensionOf: 2, since: day(1) });
  });

  it.each([
    ['another renter’s', days(4), 8],
    ['later', days(5), 7],
    ['earlier', { from: '2026-11-28', to: '2026-11-30' }, 7],
    ['not after it', days(3, 4), 7],
  ])('is nothing for days that are %s', (_, wanted, customerId) => {
    expect(extensionOn([first], wanted, customerId)).toEqual({});
  });

  it('is nothing where nobody has booked', () => expect(extensionOn(undefined, days(4), 7)).toEqual({}));
});

it('all that a wish extends, and all that extends it, is no other', () => {
  const third = { reservationNo: 3, ...days(6, 9), extensionOf: 2 };
  const another = { reservationNo: 4, customerId: 8, ...days(20), extensionOf: 9 };
  const all = [first, second, third, another];
  expect(othersThan(all, { extensionOf: 3 })).toEqual([another]);
  expect(othersThan(all, { extensionOf: 1, reservationNo: 2 })).toEqual([another]);
  expect(othersThan(all, { reservationNo: 9 })).toEqual([first, second, third]);
  expect(othersThan(all, {})).toEqual(all);
  expect(othersThan(undefined, {})).toEqual([]);
});

it('a rental is extended until the last day of all that follows', () => {
  const third = { reservationNo: 3, ...days(6, 9), extensionOf: 2 };
  expect(extendedUntil([first, second, third], 1)).toBe(day(9));
  expect(extendedUntil([first, second], 1)).toBe(day(5));
  expect(extendedUntil([first, third], 1)).toBeUndefined();
  expect(extendedUntil(undefined, 1)).toBeUndefined();
});

describe('the rules of an owner', () => {
  const extending = { ...days(4, 5), extensionOf: 1, since: day(1) };
  const why = (rules: object, wanted: Parameters<typeof whyNotFree>[1], bookings = [first], today = day(1)) =>
    whyNotFree({ ...rules, bookings }, wanted, today)?.reason;

  it('need no days between a booking and what extends it, and all of them before the next', () => {
    expect(why({ daysBetween: 2 }, days(4, 5))).toBe('held');
    expect(why({ daysBetween: 2 }, extending)).toBeUndefined();
    const next = { ...first, reservationNo: 4, customerId: 8, ...days(7) };
    expect(why({ daysBetween: 2 }, extending, [first, next])).toBe('held');
  });

  it('need no days between anything of one time', () => {
    const third = { ...days(6), extensionOf: 2, since: day(1) };
    expect(why({ daysBetween: 3 }, third, [first, second])).toBeUndefined();
    expect(why({ daysBetween: 3 }, days(6), [first, second])).toBe('held');
  });

  it('let the first in that is heard of after its extension', () => {
    expect(why({ daysBetween: 2 }, { ...days(1, 3), reservationNo: 1 }, [second])).toBeUndefined();
    expect(why({ daysBetween: 2 }, { ...days(1, 3), reservationNo: 5 }, [second])).toBe('held');
  });

  it('count all days of one time', () => {
    expect(why({ minDays: 3 }, { ...extending, to: day(4) })).toBeUndefined();
    expect(why({ maxDays: 5 }, extending)).toBeUndefined();
    expect(why({ maxDays: 4 }, extending)).toBe('rental-length');
  });

  it('are no reason that a late thing stands in the way of its own extension', () => {
    expect(why({}, extending, [first], day(4))).toBeUndefined();
    expect(why({}, days(4, 5), [first], day(4))).toBe('held');
  });
});

it('what is extended is not overdue before the last of the days that follow is past', () => {
  expect(dueOf(day(3), true, day(4))).toEqual({ dueOn: day(3), overdue: true });
  expect(dueOf(day(3), true, day(5), day(5))).toEqual({ dueOn: day(3), overdue: false });
  expect(dueOf(day(3), true, day(6), day(5))).toEqual({ dueOn: day(3), overdue: true });
  expect(dueOf(day(3), false, day(6), day(5))).toEqual({ dueOn: null, overdue: false });
});
