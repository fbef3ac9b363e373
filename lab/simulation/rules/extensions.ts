import { type Days, dayAfter, touch } from '#contracts/days/civil-day.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';

/** Two renters of one item have as many days between them as its owner needs. */
export function judgeBetween({ itemNo, bookings = [], daysBetween = 0 }: Item, mirror: Mirror, blame: Blame): void {
  const renterOf = (no: number) => mirror.reservations.latest.get(no)?.customerId;
  for (const one of bookings)
    for (const other of bookings)
      if (one.from < other.from && touch(one, other, daysBetween))
        if (renterOf(one.reservationNo) !== renterOf(other.reservationNo))
          blame('days between renters', `item ${itemNo} is booked for ${one.reservationNo} and ${other.reservationNo}`);
}

/** The first day on which a booking may be handed over: the day before, when its renter had the item until then and it is back. */
export function firstDayFor(
  booking: Days & { readonly reservationNo: number },
  { reservations, items }: Mirror,
): string {
  const own = reservations.latest.get(booking.reservationNo);
  const before = dayAfter(booking.from, -1);
  const isBack = [...reservations.latest.values()].some(
    (one) =>
      one.itemNo === own?.itemNo &&
      one.customerId === own.customerId &&
      one.to === before &&
      items.of(one.itemNo).some(({ state }) => state.returnedFrom === one.reservationNo),
  );
  return isBack ? before : booking.from;
}
