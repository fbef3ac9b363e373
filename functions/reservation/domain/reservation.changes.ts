import type { ReservationEvent } from './reservation.events.ts';
import type { Reservation } from './reservation.ts';

/**
 * The event of a cancelled payment: the reservation is held for a whole new time to pay. Cancelling without a payment
 * wins no time, and no time starts while the renter waits for a cancellation.
 */
export function takenBack(
  { payBy: running, cancellation, paymentStatus }: Reservation,
  {
    attempt,
    payBy,
    lapsed,
  }: { readonly attempt: number; readonly payBy: number; readonly lapsed?: boolean | undefined },
): ReservationEvent {
  const isDue = cancellation !== 'requested';
  const begins = running === undefined && isDue;
  return {
    type: 'PaymentCancellationRequested',
    attempt,
    ...(begins && { payBy }),
    ...(isDue && lapsed === true && { lapsed }),
    ...(paymentStatus === 'NotPaid' && { wasNotPaid: true }),
  };
}
