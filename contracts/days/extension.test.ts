import { describe, expect, it } from 'vitest';
import { extendedUntil, extensionOn, onceBack, othersThan } from './extension.ts';
import { dueOf, whyNotFree } from './item-days.ts';

const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`;
const days = (from: number, to = from) => ({ from: day(from), to: day(to) });
const first = { reservationNo: 1, customerId: 7, ...days(1, 3) };
const renter = { customerId: 7 };
const second = { reservationNo: 2, customerId: 7, ...days(4, 5), extensionOf: 1, since: day(1) };

describe('what days extend', () => {
  it('is the open booking of the same renter that ends on the day before', () => {
    expect(extensionOn([first], days(4, 6), renter)).toEqual({ extensionOf: 1, since: day(1) });
    expect(extensionOn([first, second], days(6), renter)).toEqual({ extensionOf: 2, since: day(1) });
  });

  it('is counted since the first day of what its renter has or had', () => {
    expect(extensionOn([second], days(6), renter, 1)).toEqual({ extensionOf: 2, since: day(1) });
    // The first was cancelled: nobody had it.
    expect(extensionOn([second], days(6), renter)).toEqual({ extensionOf: 2, since: day(4) });
    expect(extensionOn([second], days(6), renter, 9)).toEqual({ extensionOf: 2, since: day(4) });
  });

  it('is one time with what its renter had booked after it before', () => {
    const next = { reservationNo: 4, customerId: 7, ...days(6, 7) };
    const last = { reservationNo: 5, customerId: 7, ...days(8) };
    expect(extensionOn([next, last], days(4, 5), renter)).toEqual({ until: day(8) });
    expect(extensionOn([next, first], days(4, 5), renter)).toEqual({ extensionOf: 1, since: day(1), until: day(7) });
    expect(extensionOn([next], days(4), renter)).toEqual({});
    const backwards = { reservationNo: 6, customerId: 7, ...days(4, 5), until: day(7) };
    expect(extensionOn([next, backwards], days(8), renter)).toEqual({ extensionOf: 4, since: day(4) });
  });

  it('is nobody’s of an account who did not sign in, and the other way round', () => {
    const [mine, theirs] = [
      { ...first, renterId: 7 },
      { customerId: 7, renterId: 7 },
    ];
    expect(extensionOn([mine], days(4), theirs)).toMatchObject({ extensionOf: 1 });
    expect(extensionOn([mine], days(4), renter)).toEqual({});
    expect(extensionOn([first], days(4), theirs)).toEqual({});
  });

  it.each([
    ['another renter’s', days(4), 8],
    ['later', days(5), 7],
    ['earlier', { from: '2026-11-28', to: '2026-11-29' }, 7],
    ['not after it', days(3, 4), 7],
  ])('is nothing for days that are %s', (_, wanted, customerId) => {
    expect(extensionOn([first], wanted, { customerId })).toEqual({});
  });

  it('is nothing where nobody has booked', () => expect(extensionOn(undefined, days(4), renter)).toEqual({}));
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

it('begins with the last day of what it extends once that is back', () => {
  expect(onceBack([second], 1)).toEqual([{ ...second, from: day(3) }]);
  expect(onceBack([first, second], 2)).toEqual([first, second]);
  expect(onceBack([first, second], undefined)).toEqual([first, second]);
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
    const before = { ...days(1, 3), until: day(6) };
    expect(why({ maxDays: 5 }, before, [])).toBe('rental-length');
    expect(why({ minDays: 5, maxDays: 6 }, before, [])).toBeUndefined();
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
