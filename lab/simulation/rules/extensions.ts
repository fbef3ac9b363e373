import { type Days, dayAfter, daysOf, touch } from '#contracts/days/civil-day.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';

/** Whether two reservations are of the same renter. Who did not sign in is nobody who did. */
export function isSameRenter(one: Reservation, other: Pick<Reservation, 'customerId' | 'renterId'>): boolean {
  return one.customerId === other.customerId && one.renterId === other.renterId;
}

/**
 * Two renters of one item have as many days between them as its owner needed at least, at any time. A booking stands for its own days, and for the
 * day before once what it extends is back: on that day it may be handed over.
 */
export function judgeBookings(item: Item, mirror: Mirror, blame: Blame): void {
  const { itemNo, bookings = [] } = item;
  const { latest } = mirror.reservations;
  const between = Math.min(...[item, ...mirror.items.of(itemNo).map(({ state }) => state)].map(needed));
  const isApart = (one: number, other: number) => {
    const [first, second] = [latest.get(one), latest.get(other)];
    return first === undefined || second === undefined || !isSameRenter(first, second);
  };
  for (const one of bookings) {
    const from = firstDayFor(one, mirror);
    if (one.from !== from) blame('an extension has the day before', `item ${itemNo}: ${one.from}, not ${from}`);
    for (const other of bookings)
      if (one.from < other.from && touch(one, other, between) && isApart(one.reservationNo, other.reservationNo))
        blame('days between renters', `item ${itemNo} is booked for ${one.reservationNo} and ${other.reservationNo}`);
  }
}

function needed({ daysBetween = 0 }: Item): number {
  return daysBetween;
}

/** The first day on which a booking may be handed over: the day before, when its renter had the item until then and it is back. */
export function firstDayFor(
  booking: Pick<Days, 'from'> & { readonly reservationNo: number },
  { reservations, items }: Mirror,
): string {
  const { itemNo = 0, extensionOf, from = booking.from } = reservations.latest.get(booking.reservationNo) ?? {};
  const isBack = items.of(itemNo).some(({ state }) => state.returnedFrom === extensionOf);
  return extensionOf !== undefined && isBack ? dayAfter(from, -1) : from;
}

/**
 * Who extends what they have is the same renter, and goes on from the next day. Nobody else reserves the last day of what
 * came back while that is extended. `open`: the open reservations of the item.
 */
export function judgeReserved(
  reservation: Reservation,
  open: readonly Reservation[],
  { reservations }: Mirror,
  blame: Blame,
): void {
  const { reservationNo, extensionOf, version } = reservation;
  const wanted = daysOf(reservation);
  if (version !== 1 || wanted === undefined) return;
  const first = reservations.latest.get(extensionOf ?? 0);
  const goesOn = first && isSameRenter(first, reservation) && dayAfter(first.to ?? '') === wanted.from;
  if (extensionOf !== undefined && !goesOn)
    blame('one extends their own', `reservation ${reservationNo} does not go on from ${extensionOf}`);
  for (const other of open) {
    const days = daysOf(other);
    const isBack = reservations.latest.get(other.extensionOf ?? 0)?.status === 'Closed';
    if (days !== undefined && isBack && touch({ ...days, from: dayAfter(days.from, -1) }, wanted))
      blame('an extension has the day before', `reservation ${reservationNo} is of a day of ${other.reservationNo}`);
  }
}
