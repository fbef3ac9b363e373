import type { ItemInfo } from '@gdmarket/client';
import { dayAfter, LONGEST, lengthOf, type Span } from '../../messages/span.ts';

/** What a form needs to know about the days of a thing. */
type Days = Pick<
  ItemInfo,
  'priceUnit' | 'minDays' | 'maxDays' | 'daysBetween' | 'blockedDays' | 'bookedDays' | 'dueOn'
>;

/** Whether a thing is rented for days only: by its rules, or because it is lent for days. The market decides again. */
export function needsDays({ priceUnit, minDays, maxDays, daysBetween, blockedDays, dueOn }: Days): boolean {
  const anyLength = (minDays ?? 1) === 1 && (maxDays ?? LONGEST) === LONGEST;
  return priceUnit === 'Day' || !anyLength || daysBetween > 0 || blockedDays.length > 0 || dueOn !== null;
}

/** The days from today on that are booked or blocked, in their order. */
export function takenOf({ bookedDays, blockedDays }: Days, today: string): readonly Span[] {
  const ahead = [...bookedDays, ...blockedDays].filter(({ to }) => to >= today);
  return ahead.sort((one, other) => (one.from < other.from ? -1 : 1));
}

/**
 * Whether some of the wanted days are blocked, or nearer to a booking than the owner wants. `after`: the last day of their
 * own booking, which needs no days between.
 */
export function areTaken({ bookedDays, blockedDays, daysBetween }: Days, wanted: Span, after?: string): boolean {
  const touches = (one: Span, by: number) => one.from <= dayAfter(wanted.to, by) && wanted.from <= dayAfter(one.to, by);
  const others = bookedDays.filter(({ to }) => to !== after);
  return others.some((one) => touches(one, daysBetween)) || blockedDays.some((one) => touches(one, 0));
}

/** What somebody pays in all for these days; the price while they have not said which. */
export function totalOf({ priceUnit, itemPrice }: Pick<ItemInfo, 'priceUnit' | 'itemPrice'>, wanted: Span): number {
  return priceUnit === 'Day' && isWhole(wanted) ? itemPrice * lengthOf(wanted) : itemPrice;
}

/** Whether both days are said, in their order. */
export function isWhole({ from, to }: Span): boolean {
  return from !== '' && to >= from;
}
