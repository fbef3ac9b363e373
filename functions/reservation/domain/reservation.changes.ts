import type { ReservationEvent } from './reservation.events.ts';
import type { Reservation } from './reservation.ts';

/** The event of a granted payment. Whoever pays what is paid causes it, too. */
export function paidUnder(attempt: number, { paymentStatus }: Reservation): ReservationEvent {
  return { type: 'PaymentRequested', attempt, ...(paymentStatus === 'Paid' && { wasPaid: true }) };
}

/**
 * The event of a cancelled payment: the reservation is held for a whole new time to pay. Cancelling without a payment
 * wins no time, and no time starts while the renter waits for a cancellation.
 */
export function takenBack(
  { payBy: running, cancellation, paymentStatus, paymentLapsed }: Reservation,
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
    ...(paymentLapsed && { wasLapsed: true }),
  };
}
