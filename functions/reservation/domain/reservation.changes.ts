import type { ReservationEvent } from './reservation.events.ts';
import type { Reservation } from './reservation.ts';

/**
 * What happens to a reservation whose payment was taken back: it is held for as long as a new one. No time is won by
 * taking back what was not paid, and none begins while its renter waits to cancel.
 */
export function takenBack(
  { payBy: running, cancellation }: Reservation,
  { attempt, payBy }: { readonly attempt: number; readonly payBy: number },
): ReservationEvent {
  const begins = running === undefined && cancellation !== 'requested';
  return { type: 'PaymentCancellationRequested', attempt, ...(begins ? { payBy } : {}) };
}
