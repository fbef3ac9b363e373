import { dayAfter, daysOf, type MaybeDays, marketDay, touch } from '#contracts/days/civil-day.ts';
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
 * lasts at least until then, and the owner needs days after it; but not where its own renter goes on.
 */
export function leavesNoPlace(mirror: Mirror, one: Reservation, wanted: Wanted, today: string): boolean {
  const [wish, days] = [daysOf(wanted), daysOf(one)];
  if (wish === undefined || days === undefined) return true;
  const firsts = firstDays(mirror, one);
  if (firsts.some((from) => touch({ ...days, from }, wish))) return true;
  if (isOneTime(mirror, one, wanted)) return false;
  const between = daysBetween(mirror, wanted.itemNo);
  return firsts.some((from) => touch({ from, to: lastDay(one, today) }, wish, between));
}

/** The first day of a reservation: its own, and the one before once what it extends is back. */
export function firstDays(mirror: Mirror, { reservationNo, from = '' }: Reservation): readonly string[] {
  return [from, firstDayFor({ reservationNo, from }, mirror)];
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
