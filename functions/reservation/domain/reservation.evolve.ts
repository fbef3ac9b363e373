import type { ReservationEvent } from './reservation.events.ts';
import type { Reservation } from './reservation.ts';

/** The reservation after an event: folding its events from nothing gives its state. Throws when another event comes before Reserved. */
export function evolveReservation(reservation: Reservation | undefined, event: ReservationEvent): Reservation {
  if (event.type === 'Reserved') {
    const { type: _, ...wanted } = event;
    const fresh = { paymentStatus: 'NotPaid', rentalStatus: 'NotRenting', status: 'Requested' } as const;
    return { ...wanted, ...fresh, paymentFence: 0, version: 1 };
  }
  if (reservation === undefined) throw new Error(`${event.type} of a reservation that was never made`);
  return { ...reservation, ...changeOf(event), version: reservation.version + 1 };
}

function changeOf(event: Exclude<ReservationEvent, { type: 'Reserved' }>): Partial<Reservation> {
  switch (event.type) {
    case 'ReservationConfirmed':
      return { status: 'Confirmed', itemName: event.itemName, itemPrice: event.itemPrice };
    case 'ReservationRejected':
      return { status: 'Rejected' };
    case 'ReservationCancelled':
      return { status: 'Cancelling' };
    case 'PaymentRequested':
      return { paymentStatus: 'Paid', paymentFence: event.attempt };
    case 'PaymentCancellationRequested':
      return { paymentStatus: 'NotPaid', paymentFence: event.attempt };
    case 'RentalStarted':
      // A lent item is a paid one: its payment was captured before it was handed over.
      return { status: 'Confirmed', rentalStatus: 'Renting', paymentStatus: 'Paid' };
    case 'ReservationClosed':
      return event.because === 'returned'
        ? { status: 'Closed', rentalStatus: 'Returned', paymentStatus: 'Paid' }
        : { status: 'Cancelled', paymentStatus: 'NotPaid' };
  }
}
