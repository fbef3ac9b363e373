import { type Days, daysOf, touch } from '#contracts/days/civil-day.ts';
import { bookingOf, hasHeardOf, isFor } from '#functions/item/domain/item.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Rental } from '../rental.ts';

/**
 * True when the item, its lock or another reservation of it is of a time when this reservation was over. Without days
 * every later place says so. Bookings stand side by side: there only those say it that could not stand beside this one.
 */
export function isPassed({ item, lock, others = [] }: Rental, state: Reservation): boolean {
  const { holdSeq, reservationNo } = state;
  const days = daysOf(state);
  const holds = item !== undefined && isFor(item.state, reservationNo);
  if (days === undefined) {
    const seen = item?.state.holdSeq ?? 0;
    return seen > holdSeq || (item !== undefined && !holds && seen === holdSeq) || (lock?.holdSeq ?? 0) > holdSeq;
  }
  if (item !== undefined && !holds && hasHeardOf(item.state, holdSeq)) return true;
  if (item !== undefined && !holds && (item.state.begunFrom ?? '') > days.from) return true;
  return others.some((other) => {
    const isLater = other.holdSeq > holdSeq;
    return (isLater && (other.openSince ?? other.holdSeq) > holdSeq) || wasAfter(other, days, isLater);
  });
}

/**
 * True when an item that is booked for a reservation which is lost, or knows nothing of it, is older than the end of that
 * reservation.
 */
export function isLostPast({ reservationNo, item, lock, others = [], reviewedBy }: Rental): boolean {
  if (item === undefined || item.state.deletion !== undefined) return true;
  if (reviewedBy !== undefined && reviewedBy !== reservationNo) return true;
  const { state } = item;
  const booking = bookingOf(state, reservationNo);
  if (booking !== undefined) return others.some((other) => wasAfter(other, booking, !hasHeardOf(state, other.holdSeq)));
  // What was lost with its days has no place beside bookings.
  if (state.bookings !== undefined || Object.keys(lock?.bookings ?? {}).length > 0) return true;
  if (state.reservationNo === undefined) return false;
  return state.reservationNo !== reservationNo || (lock?.holdSeq ?? 0) > state.holdSeq;
}

/** Bookings of the same days follow one another, and things are handed over in the order of their bookings. */
function wasAfter(other: NonNullable<Rental['others']>[number], days: Days, isLater: boolean): boolean {
  const theirs = daysOf(other);
  if (theirs === undefined) return isLater && other.openSince === undefined;
  return (isLater && touch(theirs, days)) || (other.handedOver && theirs.from > days.from);
}
