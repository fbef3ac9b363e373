import { describe, expect, it } from 'vitest';
import { dayAfter, MAX_BOOKINGS } from '#contracts/days/civil-day.ts';
import type { ItemRules } from '#contracts/days/item-days.ts';
import { existing } from '#shared/use-cases/existing.ts';
import type { ItemLock } from './reservation.lock.ts';
import {
  decideCall,
  decideEnd,
  decideJoin,
  decideLeave,
  decidePass,
  decidePastDays,
  decideTaken,
  keptForAnother,
} from './waiting.decide.ts';
import { evolveWaiting, MAX_WAITING, placeIn, type WaitingEvent, type WaitingList } from './waiting.ts';

const itemNo = 1;
const today = '2026-11-30';
const held: ItemLock = { itemNo, holdSeq: 3, openReservationNo: 9, openCustomerId: 5, waited: true };
const free: ItemLock = { itemNo, holdSeq: 3, waited: true };
const booked = (from: string, to: string): ItemLock => ({
  ...free,
  bookings: [{ reservationNo: 9, customerId: 5, renterId: 5, holdSeq: 3, from, to }],
});
const early = { from: '2026-12-01', to: '2026-12-03' };
const late = { from: '2026-12-03', to: '2026-12-05' };
const apart = { from: '2026-12-04', to: '2026-12-05' };
const joined = (customerId: number, days = {}): WaitingEvent => {
  return { type: 'WaitingJoined', itemNo, itemName: 'Camera', customerId, ...days };
};
const called = (customerId: number, until = 100) => ({ type: 'WaitingCalled', customerId, until }) as const;
const listOf = (...events: readonly WaitingEvent[]): WaitingList =>
  existing(events.reduce<WaitingList | undefined>(evolveWaiting, undefined));
const wishOf = (customerId: number, days = {}) => ({ itemNo, itemName: 'Camera', customerId, rules: {}, ...days });
const nowMs = Date.parse('2026-11-30T03:00:00Z');
const joins = (
  list: WaitingList | undefined,
  lock: ItemLock,
  wish: Parameters<typeof decideJoin>[2],
  day = today,
): ReturnType<typeof decideJoin> => decideJoin(list, lock, wish, day, nowMs);
const callOf = (list: WaitingList, lock: ItemLock, rules: ItemRules = {}, day = today) =>
  decideCall(list, lock, { rules, until: 100 }, day);
const codeOf = (decision: ReturnType<typeof decideJoin>) =>
  decision.outcome === 'rejected' ? decision.rejection.code : decision.outcome;

describe('who wants to wait', () => {
  it('joins while somebody else has the item', () => {
    expect(joins(undefined, held, wishOf(2))).toEqual({ outcome: 'event', event: joined(2) });
  });

  it('joins behind those for whom it is kept, although nobody has it', () => {
    expect(codeOf(joins(listOf(joined(2), called(2)), free, wishOf(3)))).toBe('event');
  });

  it.each([
    ['nothing-to-wait-for', undefined, free, {}],
    ['nothing-to-wait-for', undefined, booked('2026-12-04', '2026-12-05'), early],
    ['days-taken', undefined, free, { ...early, rules: { daysBetween: 2, returnedOn: '2026-11-29' } }],
    ['days-taken', undefined, booked(today, today), { ...early, rules: { daysBetween: 1, lent: true } }],
    ['event', undefined, booked('2026-12-02', '2026-12-02'), { ...apart, rules: { daysBetween: 3, lent: true } }],
    ['event', undefined, booked('2026-12-03', '2026-12-05'), early],
    ['nothing', listOf(joined(2)), held, {}],
    ['already-waiting', listOf(joined(2)), held, early],
    ['own-item', undefined, { ...held, ownerId: 2 }, {}],
    ['item-already-reserved', undefined, { ...held, openCustomerId: 2 }, {}],
  ] as const)('%s', (code, list, lock, days) => {
    expect(codeOf(joins(list, lock, wishOf(2, days)))).toBe(code);
  });

  it('is refused when as many wait as may', () => {
    const full = listOf(...Array.from({ length: MAX_WAITING }, (_, index) => joined(index + 10)));
    expect(codeOf(joins(full, held, wishOf(2)))).toBe('waiting-list-full');
  });
});

describe('the rules of the owner', () => {
  const wants = (
    rules: ItemRules,
    from: string,
    to = from,
    customerId = 2,
    lock = booked('2026-12-01', '2026-12-03'),
  ) => codeOf(joins(undefined, lock, { ...wishOf(customerId, { from, to }), rules }));

  it.each([
    ['days that are too near to a booking', { daysBetween: 1 }, '2026-12-04', 'event'],
    ['days that leave enough between', { daysBetween: 1 }, '2026-12-05', 'nothing-to-wait-for'],
    ['days that nobody gets, beside a booking', { blockedDays: [early] }, '2026-12-03', 'days-taken'],
    ['days that nobody gets', { blockedDays: [apart] }, '2026-12-05', 'days-taken'],
    ['too few days', { minDays: 2 }, '2026-12-03', 'rental-length'],
  ] as const)('%s', (_, rules, from, code) => {
    expect(wants({ ...rules, blockedDays: 'blockedDays' in rules ? [...rules.blockedDays] : [] }, from)).toBe(code);
  });

  it('whoever wants all of it says for which days, where the owner needs to know', () => {
    const wish = { ...wishOf(2), rules: { daysBetween: 1 } };
    expect(codeOf(joins(undefined, booked('2026-12-01', '2026-12-03'), wish))).toBe('days-required');
  });

  it('nobody waits for the end of their own booking, and whoever goes on needs no days between', () => {
    expect(wants({ daysBetween: 1 }, '2026-12-04', '2026-12-04', 5)).toBe('nothing-to-wait-for');
    expect(wants({ daysBetween: 2 }, '2026-12-05', '2026-12-05', 5)).toBe('item-already-reserved');
    expect(wants({ maxDays: 3 }, '2026-12-04', '2026-12-04', 5)).toBe('rental-length');
  });

  it('what should be back is in the way of today', () => {
    const lock = booked('2026-11-20', '2026-11-29');
    expect(wants({}, today, today, 2, lock)).toBe('event');
    expect(wants({ daysBetween: 1 }, '2026-12-01', '2026-12-01', 2, lock)).toBe('event');
    expect(wants({}, '2026-12-01', '2026-12-01', 2, lock)).toBe('nothing-to-wait-for');
  });

  it('the list knows what the item said last', () => {
    const decision = joins(undefined, held, { ...wishOf(2, early), rules: { daysBetween: 2 } });
    expect(decision).toEqual({ outcome: 'event', event: joined(2, { ...early, daysBetween: 2 }) });
    const spaced = joined(2, { ...early, daysBetween: 2 });
    expect(listOf(spaced).daysBetween).toBe(2);
    expect(listOf(spaced, { ...called(2), daysBetween: 3 }).daysBetween).toBe(3);
    expect(listOf(spaced, called(2)).daysBetween).toBeUndefined();
    expect(listOf(spaced, { type: 'WaitingRuledOut', customerId: 2 }).daysBetween).toBe(2);
    expect(listOf(spaced, joined(3, apart)).daysBetween).toBeUndefined();
  });

  it('who wants neighbouring days is in the way of each other', () => {
    const near = { from: '2026-12-04', to: '2026-12-04' };
    const spaced = { ...listOf(joined(2, early), joined(3, near), called(2)), daysBetween: 1 };
    expect(callOf(spaced, free, { daysBetween: 1 }).outcome).toBe('nothing');
    expect(callOf(spaced, free)).toMatchObject({ event: { customerId: 3 } });
    const wish = { customerId: 7, renterId: 7, ...near };
    expect(keptForAnother({ list: spaced, lock: free, today }, wish)).toEqual({ until: 100 });
    expect(keptForAnother({ list: { ...spaced, daysBetween: 0 }, lock: free, today }, wish)).toEqual({ until: 0 });
    const wants = (from: string) => ({ ...wishOf(4, { from, to: from }), rules: { daysBetween: 1 } });
    expect(codeOf(joins(spaced, free, wants('2026-12-04')))).toBe('event');
    expect(codeOf(joins(spaced, free, wants('2026-12-05')))).toBe('nothing-to-wait-for');
  });

  it('nobody is called beside a booking that is too near', () => {
    const list = listOf(joined(2, apart));
    const rules = { daysBetween: 1 };
    expect(callOf(list, booked('2026-12-01', '2026-12-03'), rules).outcome).toBe('nothing');
    expect(callOf(list, booked('2026-12-01', '2026-12-02'), rules)).toEqual({
      outcome: 'event',
      event: { ...called(2), ...rules },
    });
  });
});

describe('whom the owner rules out by now', () => {
  const out = (customerId: number) => ({ outcome: 'event', event: { type: 'WaitingRuledOut', customerId } });

  it.each([
    ['blocked days', { blockedDays: [late] }],
    ['too few days', { minDays: 4 }],
    ['too many days', { maxDays: 2 }],
    ['days after its return', { daysBetween: 2, returnedOn: '2026-11-29' }],
    ['days after the earliest return', { daysBetween: 1, lent: true }],
  ] as const)('waits no more, also while somebody has it, and in their turn: %s', (_, { ...rules }) => {
    const blocked = 'blockedDays' in rules ? { blockedDays: [...rules.blockedDays] } : rules;
    const list = listOf(joined(1, { from: '2026-12-06', to: '2026-12-06' }), joined(2, early));
    const wants = 'minDays' in rules ? 1 : 2;
    for (const lock of [held, free]) expect(callOf(list, lock, blocked)).toEqual(out(wants));
    expect(callOf(listOf(joined(2, early), called(2)), free, blocked)).toEqual(out(2));
  });

  it('whoever wants all of it, once it is rented for days', () => {
    expect(callOf(listOf(joined(2, early), joined(3)), free, { priceUnit: 'Day' })).toEqual(out(3));
  });

  it('whoever has their turn beside a booking that leaves too few days by now; who was not called waits for that', () => {
    const lock = booked('2026-12-01', '2026-12-03');
    const list = listOf(joined(2, apart));
    expect(callOf(list, lock, { daysBetween: 1 }).outcome).toBe('nothing');
    expect(callOf(listOf(joined(2, apart), called(2)), lock, { daysBetween: 1 })).toEqual(out(2));
    expect(callOf(listOf(joined(2, apart), called(2)), lock).outcome).toBe('nothing');
  });

  it('leaves one at a time, before anybody is called', () => {
    const list = listOf(joined(2, apart), joined(3, early), joined(4, early));
    const rules = { blockedDays: [early] };
    expect(callOf(list, free, rules)).toEqual(out(3));
    const next = evolveWaiting(list, { type: 'WaitingRuledOut', customerId: 3 });
    expect(next.waiting.map(({ customerId }) => customerId)).toEqual([2, 4]);
    expect(callOf(next, free, rules)).toEqual(out(4));
    expect(callOf(listOf(joined(2, apart)), free, rules)).toMatchObject({ event: { type: 'WaitingCalled' } });
  });
});

describe('an item with its most bookings', () => {
  const bookings = (count: number) => ({
    ...free,
    bookings: Array.from({ length: count }, (_, index) => ({
      ...{ reservationNo: index + 1, customerId: 9, holdSeq: index + 1 },
      ...{ from: dayAfter(today, 30 + index), to: dayAfter(today, 30 + index) },
    })),
  });

  it('refuses who wants to wait as it refuses who reserves', () => {
    expect(codeOf(joins(undefined, bookings(MAX_BOOKINGS), wishOf(2, early)))).toBe('too-many-bookings');
    expect(codeOf(joins(undefined, bookings(MAX_BOOKINGS - 1), wishOf(2, early)))).toBe('nothing-to-wait-for');
    const justEnded = { ...free, lastCustomerId: 2, freedAt: nowMs - 1 };
    expect(codeOf(joins(undefined, justEnded, wishOf(2)))).toBe('reserved-a-moment-ago');
  });

  it('is free for nobody, and its last place is kept for who was told', () => {
    const list = listOf(joined(2, early));
    expect(callOf(list, bookings(MAX_BOOKINGS)).outcome).toBe('nothing');
    expect(callOf(list, bookings(MAX_BOOKINGS - 1)).outcome).toBe('event');
    const turn = listOf(joined(2, early), joined(3, apart), called(2));
    const standing = (count: number) => ({ list: turn, lock: bookings(count), today });
    const wish = { customerId: 7, renterId: 7, from: '2026-12-20', to: '2026-12-20' };
    expect(keptForAnother(standing(MAX_BOOKINGS - 1), wish)).toEqual({ until: 100 });
    expect(keptForAnother(standing(MAX_BOOKINGS - 2), wish)).toBeUndefined();
    expect(keptForAnother(standing(MAX_BOOKINGS - 1), { customerId: 2, renterId: 2, ...early })).toBeUndefined();
    expect(callOf(turn, bookings(MAX_BOOKINGS - 1)).outcome).toBe('nothing');
    expect(callOf(turn, bookings(MAX_BOOKINGS - 2))).toMatchObject({ event: { customerId: 3 } });
  });
});

describe('who wants to keep what they have', () => {
  const lock = booked('2026-12-01', '2026-12-03');
  const on = { from: '2026-12-04', to: '2026-12-04' };

  it('is told after those who waited before, also when these wait for its return', () => {
    const list = listOf(joined(2, late), joined(5, on));
    expect(callOf(list, lock).outcome).toBe('nothing');
    expect(callOf(listOf(joined(5, on), joined(2, late)), lock)).toMatchObject({
      event: { customerId: 5 },
    });
    expect(callOf(listOf(joined(2, early), joined(5, on)), lock)).toMatchObject({
      event: { customerId: 5 },
    });
  });

  it('does not wait for what they keep already', () => {
    const kept = { ...on, reservationNo: 10, customerId: 5, renterId: 5, holdSeq: 4, extensionOf: 9 };
    const both = { ...lock, bookings: [...(lock.bookings ?? []), kept] };
    expect(codeOf(joins(undefined, both, wishOf(5, on)))).toBe('item-already-reserved');
  });

  it('waits behind those who wait for its return, and for nobody else', () => {
    const wish = wishOf(5, on);
    expect(codeOf(joins(listOf(joined(2, late)), lock, wish))).toBe('event');
    expect(codeOf(joins(listOf(joined(2, early)), lock, wish))).toBe('nothing-to-wait-for');
  });
});

it('nobody waits for days that they can have now, though somebody waits for them who cannot', () => {
  const list = listOf(joined(2, late));
  const wish = wishOf(4, { from: '2026-12-05', to: '2026-12-05' });
  expect(codeOf(joins(list, booked('2026-12-03', '2026-12-03'), wish))).toBe('nothing-to-wait-for');
  expect(codeOf(joins(list, free, wish))).toBe('event');
});

describe('whose days have begun', () => {
  const list = listOf(joined(2, early), joined(3, late));
  const day = late.from;

  it('is not called for them, and waits no more', () => {
    expect(callOf(list, free, {}, day)).toMatchObject({ event: { type: 'WaitingCalled', customerId: 3 } });
    expect(decidePastDays(list, day)).toEqual({
      outcome: 'event',
      event: { type: 'WaitingLeft', customerId: 2, because: 'passed' },
    });
    expect(decidePastDays(listOf(joined(2), joined(3, late)), day).outcome).toBe('nothing');
    expect(decidePastDays(undefined, day).outcome).toBe('nothing');
  });

  it('is in nobody’s way, and takes nobody’s place', () => {
    expect(keptForAnother({ list, lock: free, today: day }, { customerId: 3, renterId: 3, ...late })).toBeUndefined();
    const full = listOf(...Array.from({ length: MAX_WAITING }, (_, index) => joined(index + 10, early)));
    expect(codeOf(joins(full, held, wishOf(2), day))).toBe('event');
    expect(codeOf(joins(full, free, wishOf(2), day))).toBe('nothing-to-wait-for');
  });

  it('keeps their turn to its end', () => {
    const turn = listOf(joined(2, early), called(2));
    expect(decidePastDays(turn, day).outcome).toBe('nothing');
    expect(keptForAnother({ list: turn, lock: free, today: day }, { customerId: 3, ...late })).toEqual({ until: 100 });
  });
});

describe('who is called', () => {
  const next = (list: WaitingList, lock: ItemLock) => {
    const decision = callOf(list, lock);
    return decision.outcome === 'event' && decision.event.type === 'WaitingCalled'
      ? decision.event.customerId
      : undefined;
  };

  it.each([
    ['nobody while somebody has it', listOf(joined(2)), held, undefined],
    ['the first', listOf(joined(2), joined(3)), free, 2],
    ['nobody a second time', listOf(joined(2), called(2)), free, undefined],
    ['nobody beside the first', listOf(joined(2), joined(3), called(2)), free, undefined],
    ['whoever wants other days than the first', listOf(joined(2, early), joined(3, apart), called(2)), free, 3],
    ['not who wants days of the first', listOf(joined(2, early), joined(3, late), called(2)), free, undefined],
    [
      'the second while a booking is in the way of the first',
      listOf(joined(2, early), joined(3, late)),
      booked('2026-12-01', '2026-12-02'),
      3,
    ],
    [
      'not the first whose way becomes free in the turn of the second',
      listOf(joined(2), joined(3, early), called(3)),
      free,
      undefined,
    ],
    [
      'whoever wants other days than the second, who has their turn',
      listOf(joined(2), joined(3, early), joined(4, apart), called(3)),
      free,
      4,
    ],
  ] as const)('%s', (_, list, lock, customerId) => {
    expect(next(list, lock)).toBe(customerId);
  });
});

describe('for whom it is kept', () => {
  it.each([
    [
      'nobody, when nobody waits',
      listOf(joined(2), { type: 'WaitingLeft', customerId: 2, because: 'left' }),
      free,
      7,
      undefined,
    ],
    ['the first, also before they were told', listOf(joined(2)), free, 7, { until: 0 }],
    ['the first, until then', listOf(joined(2), called(2, 50)), free, 7, { until: 50 }],
    ['the first, before the second', listOf(joined(2), joined(3), called(2, 50)), free, 3, { until: 50 }],
    ['not against the first', listOf(joined(2), called(2, 50)), free, 2, undefined],
    [
      'not against whoever has their turn',
      listOf(joined(2), joined(3, early), called(3, 50)),
      free,
      3,
      undefined,
      early,
    ],
    ['the first, beyond the turn of the second', listOf(joined(2, late), joined(3, early)), free, 3, { until: 0 }],
    ['who has their turn, before the first', listOf(joined(2), joined(3), called(3, 50)), free, 2, { until: 50 }],
    [
      'who has their turn, not the first as well',
      listOf(joined(2), joined(3, early), called(3)),
      free,
      7,
      undefined,
      apart,
    ],
    [
      'who has their turn, whatever a lock says that was read before',
      listOf(joined(2, early), called(2, 50)),
      booked('2026-12-02', '2026-12-02'),
      7,
      { until: 50 },
      late,
    ],
    ['the first, before who has not signed in', listOf(joined(2), called(2, 50)), free, undefined, { until: 50 }],
  ] as const)('%s', (_, list, lock, renterId, kept, days?: typeof early) => {
    expect(keptForAnother({ list: list, lock: lock, today }, { renterId, customerId: 7, ...days })).toEqual(kept);
  });

  it('other days are not kept', () => {
    const list = listOf(joined(2, early), called(2));
    expect(keptForAnother({ list: list, lock: free, today }, { renterId: 7, customerId: 7, ...late })).toEqual({
      until: 100,
    });
    expect(keptForAnother({ list: list, lock: free, today }, { renterId: 7, customerId: 7, ...apart })).toBeUndefined();
  });

  it('who wants to keep it goes after those who wait for its return, and for the same days', () => {
    const lock = booked('2026-12-01', '2026-12-03');
    const on = { from: '2026-12-04', to: '2026-12-05' };
    const keeper = { customerId: 5, renterId: 5, ...on };
    // Nobody is told anything before it is back, so nothing passes by itself.
    expect(keptForAnother({ list: listOf(joined(2, late)), lock: lock, today }, keeper)).toEqual({});
    expect(keptForAnother({ list: listOf(joined(2)), lock: lock, today }, keeper)).toEqual({});
    expect(keptForAnother({ list: listOf(joined(2, late)), lock: { ...lock, bookings: [] }, today }, keeper)).toEqual({
      until: 0,
    });
    expect(keptForAnother({ list: listOf(joined(2, early)), lock: lock, today }, keeper)).toBeUndefined();
    expect(
      keptForAnother({ list: listOf(joined(2, late)), lock: lock, today }, { ...keeper, from: '2026-12-05' }),
    ).toBeUndefined();
    const beside = { reservationNo: 8, customerId: 6, holdSeq: 2, from: '2026-12-05', to: '2026-12-05' };
    const both = { ...lock, bookings: [...(lock.bookings ?? []), beside] };
    expect(
      keptForAnother({ list: listOf(joined(2, late)), lock: both, today }, { ...keeper, to: on.from }),
    ).toBeUndefined();
  });
});

describe('who waits no more', () => {
  it('says so, once', () => {
    const list = listOf(joined(2), joined(3));
    expect(decideLeave(list, 2)).toEqual({
      outcome: 'event',
      event: { type: 'WaitingLeft', customerId: 2, because: 'left' },
    });
    expect(codeOf(decideLeave(listOf(joined(3)), 2))).toBe('not-waiting');
    expect(codeOf(decideLeave(undefined, 2))).toBe('not-waiting');
  });

  it('lets the time of this turn pass, not that of an earlier one', () => {
    expect(decidePass(listOf(joined(2), called(2, 50)), { customerId: 2, until: 50 }).outcome).toBe('event');
    expect(decidePass(listOf(joined(2), called(2, 90)), { customerId: 2, until: 50 }).outcome).toBe('nothing');
    expect(decidePass(listOf(joined(2)), { customerId: 2, until: 50 }).outcome).toBe('nothing');
  });

  it('reserves what they waited for, and not other days', () => {
    expect(decideTaken(listOf(joined(2)), { renterId: 2 })).toMatchObject({ customerId: 2, because: 'reserved' });
    expect(decideTaken(listOf(joined(2)), { renterId: 3 })).toBeUndefined();
    expect(decideTaken(listOf(joined(2)), {})).toBeUndefined();
    expect(
      decideTaken(listOf(joined(2, early)), { renterId: 2, from: '2026-12-08', to: '2026-12-09' }),
    ).toBeUndefined();
  });

  it('waited for what has left the market', () => {
    expect(decideEnd(listOf(joined(2), joined(3)))).toEqual({
      outcome: 'event',
      event: { type: 'WaitingEnded', customerIds: [2, 3] },
    });
    expect(decideEnd(undefined).outcome).toBe('nothing');
  });
});

it('the places follow each other', () => {
  const list = listOf(joined(2), joined(3), called(2), { type: 'WaitingLeft', customerId: 2, because: 'passed' });
  expect(placeIn(list, 3)).toEqual({ customerId: 3, place: 1 });
  expect(placeIn(list, 2)).toBeUndefined();
});
