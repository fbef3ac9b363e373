import { type Days, dayAfter, daysOf, type MaybeDays, marketDay, touch } from '#contracts/days/civil-day.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import { isSameRenter } from './extensions.ts';

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
 * lasts at least until then, and the owner needs days after it; but not where its own renter goes on.
 */
export function leavesNoPlace(mirror: Mirror, one: Reservation, wanted: Wanted, today: string): boolean {
  const [wish, days] = [daysOf(wanted), daysOf(one)];
  if (wish === undefined || days === undefined) return true;
  const firsts = firstDays(mirror, one);
  if (firsts.some((from) => touch({ ...days, from }, wish))) return true;
  if (isOneTime(mirror, one, wanted, wish)) return false;
  const between = daysBetween(mirror, wanted.itemNo);
  return firsts.some((from) => touch({ from, to: lastDay(one, today) }, wish, between));
}

/** The first day of a reservation: its own, and the one before once what it extends is back. */
export function firstDays({ items }: Mirror, { itemNo, from = '', extensionOf }: Reservation): readonly string[] {
  const isBack = items.of(itemNo).some(({ state }) => state.returnedFrom === extensionOf);
  return extensionOf !== undefined && isBack ? [from, dayAfter(from, -1)] : [from];
}

/** The days that the owner of an item needs between two rentals: in no history they change their mind. */
export function daysBetween({ items }: Mirror, itemNo: number): number {
  return items.latest.get(itemNo)?.daysBetween ?? 0;
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
function isOneTime({ reservations }: Mirror, one: Reservation, wanted: Wanted, { from }: Days): boolean {
  const before = [...reservations.latest.values()].filter(
    (known) =>
      known.itemNo === one.itemNo &&
      isSameRenter(known, wanted) &&
      dayAfter(known.to ?? from) === from &&
      // It is asked about while it was open, whatever became of it.
      (known === one || !neverHad.has(known.status)),
  );
  const chain = new Set<number>();
  for (let next = before; next.length > 0; ) {
    for (const { reservationNo } of next) chain.add(reservationNo);
    next = next.flatMap(({ extensionOf }) => reservations.latest.get(extensionOf ?? 0) ?? []);
  }
  return chain.has(one.reservationNo);
}

/** The reservation that its renter wants to keep the item after; it is in nobody's way once it is back. */
export function extendedBy({ reservations }: Mirror, wish: Wanted): number | undefined {
  const own = [...reservations.latest.values()].filter(
    (one) => one.itemNo === wish.itemNo && isSameRenter(one, wish) && one.to !== undefined,
  );
  return own.find(({ to = '' }) => dayAfter(to) === wish.from)?.reservationNo;
}
