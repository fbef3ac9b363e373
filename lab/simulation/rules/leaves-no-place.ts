import { dayAfter, daysOf, type MaybeDays, marketDay, touch } from '#contracts/days/civil-day.ts';
import { type ItemRules, needsDays } from '#contracts/days/item-days.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import { numberIn, textIn } from '../linearizability/fields.ts';
import { firstDayFor, isSameRenter } from './extensions.ts';

/** What somebody wants of an item. `renterId`: the renter again, if they signed in. */
export interface Wanted extends MaybeDays {
  readonly itemNo: number;
  readonly customerId: number;
  readonly renterId: number | undefined;
}

/** What somebody who waits wants: they have signed in. */
export function wantedBy<W extends { readonly customerId: number }>(itemNo: number, one: W): W & Wanted {
  return { ...one, itemNo, renterId: one.customerId };
}

/**
 * Whether an open reservation of the same item leaves no place for what somebody wants, on a day. One that has not ended
 * lasts at least until then, and the owner needs days `between`; but not where its own renter goes on.
 */
export function leavesNoPlace(
  mirror: Mirror,
  one: Reservation,
  wanted: Wanted,
  today: string,
  between: number,
): boolean {
  const [wish, days] = [daysOf(wanted), daysOf(one)];
  if (wish === undefined || days === undefined) return true;
  const firsts = firstDays(mirror, one);
  if (firsts.some((from) => touch({ ...days, from }, wish))) return true;
  if (isOneTime(mirror, one, wanted)) return false;
  return firsts.some((from) => touch({ from, to: lastDay(one, today) }, wish, between));
}

/** The first day of a reservation: its own, and the one before once what it extends is back. */
export function firstDays(mirror: Mirror, { reservationNo, from = '' }: Reservation): readonly string[] {
  return [from, firstDayFor({ reservationNo, from }, mirror)];
}

/** What the owner of an item said about rentals at the moments of a time, in ticks. */
export function rulesDuring(
  { items }: Pick<Mirror, 'items'>,
  itemNo: number,
  since: number,
  until: number,
): readonly Item[] {
  const writes = items.of(itemNo);
  const isThen = ({ tick }: { readonly tick: number }, index: number) =>
    tick <= until && (writes[index + 1]?.tick ?? Number.POSITIVE_INFINITY) >= since;
  return writes.filter(isThen).map(({ state }) => state);
}

/** The fewest and the most days between two rentals by some rules. */
export function daysBetween(rules: readonly ItemRules[]): { readonly least: number; readonly most: number } {
  const all = rules.map((one) => one.daysBetween ?? 0);
  return { least: Math.min(...all), most: Math.max(0, ...all) };
}

/** Whether an owner's rules forbid what somebody wants, however few people have it. In histories lengths are free. */
export function isForbidden(rules: ItemRules, wish: MaybeDays): boolean {
  const days = daysOf(wish);
  return days === undefined ? needsDays(rules) : (rules.blockedDays ?? []).some((one) => touch(one, days));
}

/** Whether days begin nearer to the last return of an item than its owner wants. What extends a booking may. */
export function isTooSoon({ returnedOn, daysBetween: between = 0 }: ItemRules, { from }: MaybeDays): boolean {
  if (returnedOn === undefined || from === undefined || between === 0) return false;
  return from <= dayAfter(returnedOn, between);
}

/** The same while somebody has the item, which comes back today at the earliest. */
export function isTooSoonWhileLent({ rentalStatus, ...item }: Item, wish: MaybeDays, today: string): boolean {
  return rentalStatus === 'Renting' && isTooSoon({ ...item, returnedOn: today }, wish);
}

/** Whether an owner's rules forbid for ever what somebody wants: see {@link isForbidden} and {@link isTooSoon}. */
export function isInVain(mirror: Mirror, rules: ItemRules, wanted: Wanted): boolean {
  return isForbidden(rules, wanted) || (isTooSoon(rules, wanted) && extendedBy(mirror, wanted) === undefined);
}

/** The last day of a reservation that has not ended: its own, or today. */
export function lastDay({ to = '' }: Reservation, today: string): string {
  return to < today ? today : to;
}

/** The day on which it is this time where the market is, in ms since the epoch. */
export function dayAt(ms: number): string {
  return marketDay({ now: () => new Date(ms).toISOString() });
}

/** How reservations end whose renter never had the thing. */
const neverHad: ReadonlySet<string> = new Set(['Rejected', 'Cancelling', 'Cancelled']);

/** Whether the same renter has it until the day before, or had it without a break until then. */
function isOneTime(mirror: Mirror, one: Reservation, wanted: Wanted): boolean {
  const { reservations } = mirror;
  // It is asked about while it was open, whatever became of it.
  const before = endingBefore(mirror, wanted).filter((known) => known === one || !neverHad.has(known.status));
  const chain = new Set<number>();
  for (let next = before; next.length > 0; ) {
    for (const { reservationNo } of next) chain.add(reservationNo);
    next = next.flatMap(({ extensionOf }) => reservations.latest.get(extensionOf ?? 0) ?? []);
  }
  return chain.has(one.reservationNo);
}

/** The reservation that its renter wants to keep the item after; it is in nobody's way once it is back. */
export function extendedBy(mirror: Mirror, wanted: Wanted): number | undefined {
  return endingBefore(mirror, wanted)[0]?.reservationNo;
}

/** All that the same renter reserved of the item until the day before what they want. */
function endingBefore({ reservations }: Mirror, wanted: Wanted): readonly Reservation[] {
  return [...reservations.latest.values()].filter(
    (one) =>
      one.itemNo === wanted.itemNo &&
      isSameRenter(one, wanted) &&
      one.to !== undefined &&
      dayAfter(one.to) === wanted.from,
  );
}

/** What a request that names an item and perhaps days wants. */
export function wantedIn({ request: { params, body }, person }: Attempt): Wanted {
  return {
    itemNo: Number(params.itemNo ?? body?.itemNo),
    customerId: person ?? numberIn(body, 'customerId') ?? 0,
    renterId: person,
    from: textIn(body, 'from'),
    to: textIn(body, 'to'),
  };
}
