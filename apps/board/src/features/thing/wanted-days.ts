import type { ItemInfo } from '@gdmarket/client';
import { dayAfter, FURTHEST, LONGEST, lengthOf, type Span } from '../../messages/span.ts';

/** What a form needs to know about the days of a thing. */
export type Days = Pick<
  ItemInfo,
  'priceUnit' | 'minDays' | 'maxDays' | 'daysBetween' | 'blockedDays' | 'bookedDays' | 'returnedOn' | 'dueOn'
>;

/** Whether a thing is rented for days only: by its rules, or because it is lent for days. The market decides again. */
export function needsDays({ priceUnit, minDays, maxDays, daysBetween, blockedDays, dueOn }: Days): boolean {
  const anyLength = (minDays ?? 1) === 1 && (maxDays ?? LONGEST) === LONGEST;
  return priceUnit === 'Day' || !anyLength || daysBetween > 0 || blockedDays.length > 0 || dueOn !== null;
}

/** Whether others have reserved it for some days: then nobody can have it without saying which they want. */
export function hasBookings({ bookedDays }: Pick<Days, 'bookedDays'>): boolean {
  return bookedDays.length > 0;
}

/** The days from today on that nobody can reserve, in their order; but not their own, which end with `after`. */
export function takenOf(thing: Days, today: string, after?: string): readonly Span[] {
  const all = [...othersThan(thing, today, after), ...thing.blockedDays, ...afterReturn(thing, after)];
  const ahead = all.filter(({ to }) => to >= today);
  return ahead.sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** The day of the last return and those that the owner needs after it, while they do; none for who keeps the thing. */
function afterReturn({ daysBetween, returnedOn: from }: Days, after: string | undefined): readonly Span[] {
  return from === undefined || after !== undefined ? [] : [{ from, to: dayAfter(from, daysBetween) }];
}

/** The first day on which nothing of the last return is in the way, where the owner needs days after it. */
export function freeAfterReturn(thing: Days): string | undefined {
  return afterReturn(thing, undefined).map(({ to }) => dayAfter(to, 1))[0];
}

/** Bookings but their own. One that is listed has not ended: it lasts at least until today, also when it is late. */
function othersThan({ bookedDays }: Days, today: string, after: string | undefined): readonly Span[] {
  const others = bookedDays.filter(({ to }) => to !== after);
  return others.map((one) => (one.to < today ? { ...one, to: today } : one));
}

/**
 * Why the market would refuse some days. Only what is taken by others can become free. `others-first`: who wants to keep a
 * thing goes after those who wait for it.
 */
export type WhyNot = 'reach' | 'length' | 'blocked' | 'after-return' | 'taken' | 'others-first';

/**
 * Why these days cannot be had, as far as the thing says: they are past or too far, too few or too many, blocked, or nearer
 * to the last return or to a booking than the owner wants. `after`: the last day of their own booking, which these days follow: it needs no days
 * between, and its days count, too.
 */
export function whyNot(thing: Days, wanted: Span, today: string, after?: string): WhyNot | undefined {
  const { daysBetween, minDays, maxDays } = thing;
  if (wanted.from < today || wanted.to > dayAfter(today, FURTHEST)) return 'reach';
  const length = lengthWith(thing, wanted, after);
  if (length < (minDays ?? 1) || length > (maxDays ?? LONGEST)) return 'length';
  const touches = (one: Span, by: number) => one.from <= dayAfter(wanted.to, by) && wanted.from <= dayAfter(one.to, by);
  if (thing.blockedDays.some((one) => touches(one, 0))) return 'blocked';
  if (afterReturn(thing, after).some((one) => touches(one, 0))) return 'after-return';
  const others = othersThan(thing, today, after);
  return others.some((one) => touches(one, daysBetween)) ? 'taken' : undefined;
}

/** How many days the owner's rule for lengths counts: those of their own booking that ends before them, too. */
export function lengthWith({ bookedDays }: Pick<Days, 'bookedDays'>, { from, to }: Span, after?: string): number {
  return lengthOf({ from: bookedDays.find((one) => one.to === after)?.from ?? from, to });
}

/** What somebody pays in all for these days; the price while they have not said which. */
export function totalOf({ priceUnit, itemPrice }: Pick<ItemInfo, 'priceUnit' | 'itemPrice'>, wanted: Span): number {
  return priceUnit === 'Day' && isWhole(wanted) ? itemPrice * lengthOf(wanted) : itemPrice;
}

/** Whether both days are said, in their order. */
export function isWhole({ from, to }: Span): boolean {
  return from !== '' && to >= from;
}
