import type { ReservationEvent } from './reservation.events.ts';
import type { ItemLock, Reservation } from './reservation.ts';

/** The item's lock once this reservation has it. */
export function lockTaken({ itemNo, holdSeq, reservationNo, customerId }: Reservation): ItemLock {
  return { itemNo, holdSeq, openReservationNo: reservationNo, openCustomerId: customerId };
}

/**
 * The item's lock after the event that ended this reservation let it go. After a cancellation it records the renter and
 * the time, because others go first. `freedAt`: ms since the epoch.
 */
export function lockLetGo(
  { itemNo, holdSeq, customerId }: Reservation,
  event: ReservationEvent,
  freedAt: number,
): ItemLock {
  if (event.type !== 'ReservationClosed' || event.because === 'returned') return { itemNo, holdSeq };
  return { itemNo, holdSeq, lastCustomerId: customerId, freedAt };
}
