import { type Days, dayAfter, lengthOf, MAX_AHEAD, MAX_BOOKINGS, MAX_DAYS, touch } from './civil-day.ts';
import { type Extending, type Extension, othersThan } from './extension.ts';
import { type Terms, termsShown } from './terms.ts';

/** What a price is for: a whole rental, however long, or each day of it. */
export const priceUnits = ['Rental', 'Day'] as const;

/** What an owner says about the rentals of an item; what is absent is not said. */
export interface DayRules extends Terms {
  /** `Rental` when absent. */
  readonly priceUnit?: (typeof priceUnits)[number] | undefined;
  /** The shortest and the longest rental, in days. */
  readonly minDays?: number | undefined;
  readonly maxDays?: number | undefined;
  /** How many days the owner needs between two rentals. */
  readonly daysBetween?: number | undefined;
  /** Days on which nobody can have it. */
  readonly blockedDays?: { from: string; to: string }[] | undefined;
}

/** What the days of an item depend on beside its bookings. */
export interface ItemRules extends DayRules {
  /** The day on which it came back last; absent while it is lent, and before. */
  readonly returnedOn?: string | undefined;
  /** True while somebody has it: then it comes back today at the earliest. */
  readonly lent?: boolean | undefined;
}

/** What the days of an item depend on. */
export interface ItemDays extends ItemRules {
  readonly bookings?: readonly Extending[] | undefined;
}

/**
 * The rules for rentals as clients see them, and when the item is booked: without numbers of reservations. Also when it
 * came back, while the owner needs days after that.
 */
export function daysShown(item: ItemDays, today: string) {
  const {
    priceUnit = 'Rental',
    minDays = null,
    maxDays = null,
    daysBetween = 0,
    blockedDays = [],
    bookings = [],
  } = item;
  const bookedDays = bookings.map(({ from, to }) => ({ from, to }));
  const returned = returnTooNear(item, today, today);
  const days = { blockedDays, bookedDays, ...(returned && { returnedOn: returned.from }) };
  return { priceUnit, minDays, maxDays, daysBetween, ...days, ...termsShown(item) };
}

/** Why an item cannot be had for some days, and what stands in the way. `isReturn`: that is only its last return. */
export type DaysRefusal =
  | { readonly reason: 'held' | 'days-blocked'; readonly taken: readonly Days[]; readonly isReturn?: boolean }
  | { readonly reason: 'rental-length'; readonly minDays: number; readonly maxDays: number };

/** The rules of an item with those that its owner did not say: none of them forbids anything. */
export function allRulesOf({
  priceUnit = 'Rental',
  daysBetween = 0,
  blockedDays = [],
  deposit = 0,
  lateFee = 0,
  ...rules
}: DayRules) {
  return { priceUnit, ...lengthsOf(rules), daysBetween, blockedDays, deposit, lateFee };
}

/** The shortest and the longest rental of an item, in days. */
export function lengthsOf({ minDays = 1, maxDays = MAX_DAYS }: DayRules) {
  return { minDays, maxDays };
}

/**
 * Why an item cannot be had for these days; undefined when it is free. `today`: bookings that have not ended last at
 * least until then. Days that extend a booking need none between. All that one renter booked without a break counts as one
 * length. Pure: for the item, for its calendar and for views.
 *
 * @example
 *   const bookings = [{ reservationNo: 1, from: '2026-12-01', to: '2026-12-03' }];
 *   whyNotFree({ bookings }, { from: '2026-12-03', to: '2026-12-04' }, '2026-11-30')?.reason; // 'held'
 */
export function whyNotFree(
  item: ItemDays,
  wanted: Days & Extension & { readonly reservationNo?: number | undefined },
  today: string,
): DaysRefusal | undefined {
  const { minDays, maxDays } = lengthsOf(item);
  const { since: from = wanted.from, until: to = wanted.to } = wanted;
  const length = lengthOf({ from, to });
  if (length < minDays || length > maxDays) return { reason: 'rental-length', minDays, maxDays };
  const bookings = bookingsInTheWay(item, wanted, today);
  if (bookings.length > 0) return { reason: 'held', taken: bookedDays({ bookings }, today) };
  const returned = wanted.extensionOf === undefined ? returnTooNear(item, wanted.from, today) : undefined;
  if (returned !== undefined) return { reason: 'held', taken: [returned], isReturn: true };
  const blocked = (item.blockedDays ?? []).filter((one) => touch(one, wanted));
  return blocked.length > 0 ? { reason: 'days-blocked', taken: blocked } : undefined;
}

/**
 * The bookings that leave no place for these days: they touch them, or the owner needs more days between. See
 * {@link whyNotFree}.
 */
export function bookingsInTheWay<B extends Extending>(
  { bookings, daysBetween }: { readonly bookings?: readonly B[] | undefined } & Pick<DayRules, 'daysBetween'>,
  wanted: Days & Extension & { readonly reservationNo?: number | undefined },
  today: string,
): readonly B[] {
  return othersThan(bookings, wanted).filter((one) => touch(bookedAt(one, today), wanted, daysBetween));
}

/**
 * The day on which an item came back, or comes back at the earliest, if that is nearer to the first of some days than its
 * owner wants.
 */
function returnTooNear(
  { lent, returnedOn, daysBetween = 0 }: ItemRules,
  from: string,
  today: string,
): Days | undefined {
  const day = lent ? today : returnedOn;
  if (day === undefined || daysBetween === 0 || from > dayAfter(day, daysBetween)) return undefined;
  return { from: day, to: day };
}

/** Whether an item has as many bookings as it can have. `kept`: how many more places somebody's turn needs. */
export function isFull({ bookings = [] }: Pick<ItemDays, 'bookings'>, kept = 0): boolean {
  return bookings.length + kept >= MAX_BOOKINGS;
}

/** The days for which an item is booked, in their order. One that has not ended lasts at least until today. */
export function bookedDays({ bookings = [] }: ItemDays, today: string): readonly Days[] {
  return bookings.map((one) => bookedAt(one, today)).sort((one, other) => (one.from < other.from ? -1 : 1));
}

function bookedAt({ from, to }: Days, today: string): Days {
  return { from, to: to < today ? today : to };
}

/**
 * When a lent thing has to be back, and whether that was before today: a view of time, never written. While its renter
 * has it reserved for the days that follow (`until`: the last of them), it is not overdue.
 */
export function dueOf(to: string | undefined, isLent: boolean, today: string, until = to) {
  if (!isLent || to === undefined || until === undefined) return { dueOn: null, overdue: false };
  return { dueOn: to, overdue: until < today };
}

/** Whether days can be reserved today: they have not begun before today, and end within a year. */
export function withinReach({ from, to }: Days, today: string): boolean {
  return from >= today && to <= dayAfter(today, MAX_AHEAD);
}

/** True when the owner wants to know the days of every rental: it has a price for each day, or another rule for days. */
export function needsDays(rules: DayRules): boolean {
  const { minDays, maxDays } = lengthsOf(rules);
  if (rules.priceUnit === 'Day' || minDays > 1 || maxDays < MAX_DAYS) return true;
  return (rules.daysBetween ?? 0) > 0 || (rules.blockedDays ?? []).length > 0;
}

/** What somebody says about rentals, without what they do not say. */
export function rulesIn(said: DayRules): DayRules {
  const { priceUnit, minDays, maxDays, daysBetween, blockedDays, deposit, lateFee } = said;
  const rules = Object.entries({ priceUnit, minDays, maxDays, daysBetween, blockedDays, deposit, lateFee });
  return Object.fromEntries(rules.filter(([, value]) => value !== undefined));
}

/** What a rental costs in all, in whole units of the currency: the price, times its days where the price is for a day. */
export function totalOf(item: DayRules & { readonly itemPrice: number }, wanted: Days | undefined): number {
  return item.priceUnit === 'Day' && wanted !== undefined ? item.itemPrice * lengthOf(wanted) : item.itemPrice;
}

/** The largest price of a day: a total with it is a number that every client can read. */
const MAX_PRICE_OF_A_DAY = Math.floor(2_147_483_647 / MAX_DAYS);

/** What does not go together in the words of an owner, as a sentence; undefined when all does. */
export function contradictionIn(item: DayRules & { readonly itemPrice: number }): string | undefined {
  const { minDays, maxDays } = lengthsOf(item);
  if (minDays > maxDays) return 'minDays must not be more than maxDays';
  const { deposit = 0, lateFee = 0 } = item;
  if (lateFee > deposit) return 'lateFee must not be more than deposit: it can only be taken from it';
  if (item.priceUnit !== 'Day' || item.itemPrice <= MAX_PRICE_OF_A_DAY) return undefined;
  return `itemPrice must not be more than ${MAX_PRICE_OF_A_DAY} for a day`;
}
