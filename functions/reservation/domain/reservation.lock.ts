import { daysOf, type MaybeDays, touch } from '#contracts/days/civil-day.ts';
import { type Extending, type Extension, extensionIn, extensionOn, onceBack } from '#contracts/days/extension.ts';
import type { ReservationEvent } from './reservation.events.ts';
import type { Reservation } from './reservation.ts';

/**
 * The item's lock in the reservation table: which open reservation has it, or the days that are booked, and how many
 * reservations there have been.
 */
export interface ItemLock {
  readonly itemNo: number;
  readonly openReservationNo?: number | undefined;
  /** The renter of that reservation; unknown for a lock from before this was recorded. */
  readonly openCustomerId?: number | undefined;
  /** The item's owner, if the item named one before its first reservation. */
  readonly ownerId?: number | undefined;
  /** After a cancelled reservation let the lock go: its renter, and the time, in ms since the epoch. */
  readonly lastCustomerId?: number | undefined;
  readonly freedAt?: number | undefined;
  readonly holdSeq: number;
  /** The open reservations with days; none beside one without days. */
  readonly bookings?: readonly CalendarBooking[] | undefined;
  /** The booking that came back last: what extends it stands from its last day on. */
  readonly returned?: number | undefined;
  /** True once somebody has waited for the item: then its waiting list has to be read, too. */
  readonly waited?: boolean | undefined;
}

/** An open reservation with days, in the item's calendar. */
export interface CalendarBooking extends Extending {
  readonly customerId: number;
  /** The renter again, if they signed in. */
  readonly renterId?: number | undefined;
  readonly holdSeq: number;
}

/** The place of a reservation in its item's calendar; undefined when it has no days. */
export function bookingOf(reservation: Reservation): CalendarBooking | undefined {
  const { reservationNo, customerId, renterId, holdSeq, extensionOf, since } = reservation;
  const days = daysOf(reservation);
  const renter = { customerId, ...(renterId !== undefined && { renterId }) };
  return days && { reservationNo, ...renter, holdSeq, ...days, ...extensionIn({ extensionOf, since }) };
}

/** A lock as it was written, for whoever reads it. */
export function asItStands(lock: ItemLock): ItemLock {
  return lock.bookings === undefined ? lock : { ...lock, bookings: onceBack(lock.bookings, lock.returned) };
}

/** The item's lock once this reservation has it, or has its days. It keeps the item's owner. */
export function lockTaken(reservation: Reservation, lock: Partial<ItemLock>): ItemLock {
  const { itemNo, holdSeq, reservationNo, customerId } = reservation;
  const { bookings = [] } = lock;
  const booking = bookingOf(reservation);
  if (booking !== undefined) return { ...lock, itemNo, holdSeq, bookings: [...bookings, booking] };
  return {
    itemNo,
    holdSeq,
    openReservationNo: reservationNo,
    openCustomerId: customerId,
    ...kept(lock),
    ...none(lock),
  };
}

/**
 * The item's lock after the event that ended this reservation let it go. After a cancellation it records the renter and
 * the time, because others go first; whoever was rejected for a new price may agree to it at once. Other bookings stay.
 * `freedAt`: ms since the epoch.
 */
export function lockLetGo(
  reservation: Reservation,
  event: ReservationEvent,
  freedAt: number,
  lock: Partial<ItemLock> = {},
): ItemLock {
  const { itemNo, holdSeq, reservationNo, customerId } = reservation;
  const { bookings } = lock;
  const left = bookings?.filter((one) => one.reservationNo !== reservationNo);
  const booked = { ...lock, itemNo, holdSeq: lock.holdSeq ?? holdSeq, bookings: left };
  const isBooking = daysOf(reservation) !== undefined;
  const free = isBooking ? booked : { itemNo, holdSeq, ...kept(lock), ...none(lock) };
  if (event.type !== 'ReservationClosed' || reservation.status === 'Rejected') return free;
  if (event.because === 'returned') return isBooking ? { ...free, returned: reservationNo } : free;
  return { ...free, lastCustomerId: customerId, freedAt };
}

/** A calendar that had bookings once is empty beside a reservation without days. */
function none({ bookings }: Partial<ItemLock>): Pick<ItemLock, 'bookings'> {
  return bookings === undefined ? {} : { bookings: [] };
}

/** What a lock never loses. */
function kept({ ownerId, waited }: Partial<ItemLock>): Pick<ItemLock, 'ownerId' | 'waited'> {
  return { ...(ownerId !== undefined && { ownerId }), ...(waited && { waited }) };
}

/** What a wish extends: nothing without days. `renterId`: the renter again, if they signed in. */
export function extensionBy(
  { bookings, returned }: ItemLock,
  wish: MaybeDays & { readonly customerId: number; readonly renterId?: number | undefined },
): Extension {
  const days = daysOf(wish);
  return days === undefined ? {} : extensionOn(bookings, days, wish, returned);
}

/** An open reservation that leaves no place for a wish, with its renter where known. */
export interface InTheWay {
  readonly reservationNo: number;
  readonly customerId: number | undefined;
}

/** The open reservations that leave no place for a wish: one without days takes all. */
export function inTheWay(
  { openReservationNo, openCustomerId, bookings = [] }: ItemLock,
  wish: MaybeDays,
): readonly InTheWay[] {
  if (openReservationNo !== undefined) return [{ reservationNo: openReservationNo, customerId: openCustomerId }];
  const days = daysOf(wish);
  return days === undefined ? bookings : bookings.filter((one) => touch(one, days));
}

/** The first {@link inTheWay}. */
export function firstInTheWay(lock: ItemLock, wish: MaybeDays): InTheWay | undefined {
  return inTheWay(lock, wish)[0];
}
