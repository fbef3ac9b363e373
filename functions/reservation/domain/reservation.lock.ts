import type { ReservationEvent } from './reservation.events.ts';
import type { ItemLock, Reservation } from './reservation.ts';

/** The item's lock once this reservation has it. It keeps the item's owner. */
export function lockTaken(
  { itemNo, holdSeq, reservationNo, customerId }: Reservation,
  { ownerId }: Pick<ItemLock, 'ownerId'>,
): ItemLock {
  return { itemNo, holdSeq, openReservationNo: reservationNo, openCustomerId: customerId, ...ownedBy(ownerId) };
}

/**
 * The item's lock after the event that ended this reservation let it go. After a cancellation it records the renter and
 * the time, because others go first. `freedAt`: ms since the epoch.
 */
export function lockLetGo(
  { itemNo, holdSeq, customerId }: Reservation,
  event: ReservationEvent,
  freedAt: number,
  { ownerId }: Pick<ItemLock, 'ownerId'> = {},
): ItemLock {
  const free = { itemNo, holdSeq, ...ownedBy(ownerId) };
  if (event.type !== 'ReservationClosed' || event.because === 'returned') return free;
  return { ...free, lastCustomerId: customerId, freedAt };
}

function ownedBy(ownerId: number | undefined): Pick<ItemLock, 'ownerId'> {
  return ownerId === undefined ? {} : { ownerId };
}
