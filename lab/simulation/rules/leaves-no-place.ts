import { type Days, dayAfter, daysOf, type MaybeDays, marketDay, touch } from '#contracts/days/civil-day.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Mirror } from '../cloud/written-rows.ts';

/** What somebody wants of an item. `customerId`: who they say they are. */
export interface Wanted extends MaybeDays {
  readonly itemNo: number;
  readonly customerId: number | undefined;
}

/**
 * Whether an open reservation of the same item leaves no place for what somebody wants, on a day. One that has not ended
 * lasts at least until then, and the owner needs days after it; but not where its own renter goes on.
 */
export function leavesNoPlace(mirror: Mirror, one: Reservation, wanted: Wanted, today: string): boolean {
  const [wish, days] = [daysOf(wanted), daysOf(one)];
  if (wish === undefined || days === undefined || touch(days, wish)) return true;
  if (isOneTime(mirror, one, wanted, wish)) return false;
  return touch({ ...days, to: lastDay(one, today) }, wish, daysBetween(mirror, wanted.itemNo));
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
function isOneTime({ reservations }: Mirror, one: Reservation, { customerId }: Wanted, { from }: Days): boolean {
  const before = [...reservations.latest.values()].filter(
    (known) =>
      known.itemNo === one.itemNo &&
      known.customerId === customerId &&
      dayAfter(known.to ?? from) === from &&
      !neverHad.has(known.status),
  );
  const chain = new Set<number>();
  for (let next = before; next.length > 0; ) {
    for (const { reservationNo } of next) chain.add(reservationNo);
    next = next.flatMap(({ extensionOf }) => reservations.latest.get(extensionOf ?? 0) ?? []);
  }
  return chain.has(one.reservationNo);
}
