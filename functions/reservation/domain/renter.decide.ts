import { type Decision, happened, nothing, notYet, rejected } from '../../shared/domain/decision.ts';
import type { RenterCommand } from './reservation.commands.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { isCancelled, type Reservation } from './reservation.ts';

/** Decides what a renter asks of their reservation. A cancelled one answers as if it had never been. */
export function decideForRenter(
  reservation: Reservation | undefined,
  command: RenterCommand,
): Decision<ReservationEvent> {
  if (reservation === undefined || isCancelled(reservation)) {
    return rejected('not-found', 'reservation-not-found', 'there is no such reservation');
  }
  switch (command.type) {
    case 'Cancel':
      return decideCancel(reservation);
    case 'RequestPayment':
      return decidePay(reservation, command.attempt);
    case 'RequestPaymentCancellation':
      return decideUnpay(reservation, command.attempt);
  }
}

function decideCancel(reservation: Reservation): Decision<ReservationEvent> {
  return notOpen(reservation) ?? alreadyLent(reservation) ?? happened({ type: 'ReservationCancelled' });
}

function decidePay(reservation: Reservation, attempt: number): Decision<ReservationEvent> {
  if (reservation.status === 'Requested') {
    return notYet('reservation-not-confirmed', 'the item has not confirmed this reservation yet');
  }
  // Also when the rental is over by now: a payment that was slow to be told may have been lent on and closed in between.
  if (reservation.paymentStatus === 'Paid') return nothing();
  const over = notOpen(reservation);
  if (over) return over;
  if (attempt <= reservation.paymentFence) {
    return notYet('payment-overtaken', 'the payment was cancelled in the meantime');
  }
  return happened({ type: 'PaymentRequested', attempt });
}

function decideUnpay(reservation: Reservation, attempt: number): Decision<ReservationEvent> {
  const refusal = notOpen(reservation) ?? alreadyLent(reservation);
  if (refusal) return refusal;
  if (reservation.paymentStatus === 'NotPaid') return nothing();
  if (attempt <= reservation.paymentFence) {
    return notYet('payment-overtaken', 'the reservation was paid anew in the meantime');
  }
  return happened({ type: 'PaymentCancellationRequested', attempt });
}

function notOpen({ status }: Reservation): Decision<ReservationEvent> | undefined {
  if (status === 'Rejected') return rejected('conflict', 'reservation-rejected', 'the item refused this reservation');
  if (status === 'Closed') return rejected('conflict', 'reservation-closed', 'this reservation is over');
  return undefined;
}

function alreadyLent({ rentalStatus }: Reservation): Decision<ReservationEvent> | undefined {
  return rentalStatus === 'NotRenting'
    ? undefined
    : rejected('conflict', 'item-lent', 'the item was handed over to this reservation already');
}
