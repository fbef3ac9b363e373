import type { ReservationEvent } from './reservation.events.ts';
import { type Reservation, rejectionReasonOf } from './reservation.ts';

/** The reservation after an event: folding its events from nothing gives its state. Throws when another event comes before Reserved. */
export function evolveReservation(reservation: Reservation | undefined, event: ReservationEvent): Reservation {
  if (event.type === 'Reserved') {
    const { type: _, ...wanted } = event;
    const fresh = { paymentStatus: 'NotPaid', rentalStatus: 'NotRenting', status: 'Requested' } as const;
    return { ...wanted, ...fresh, paymentFence: 0, version: 1 };
  }
  if (reservation === undefined) throw new Error(`${event.type} of a reservation that was never made`);
  return { ...reservation, ...changeOf(reservation, event), version: reservation.version + 1 };
}

function changeOf(
  reservation: Reservation,
  event: Exclude<ReservationEvent, { type: 'Reserved' }>,
): Partial<Reservation> {
  switch (event.type) {
    case 'ReservationConfirmed':
      return { status: 'Confirmed', itemName: event.itemName, itemPrice: event.itemPrice };
    case 'ReservationRejected':
      return { status: 'Rejected', rejectionReason: event.reason, ...ended };
    case 'CancellationRequested':
      return event.cancellation === 'late' ? { cancellation: 'late' } : { ...ended, cancellation: 'requested' };
    case 'ReservationCancelled':
      return cancelledBy(event);
    case 'PaymentRequested':
      return { paymentStatus: 'Paid', paymentFence: event.attempt, ...ended, cancellation: asked(reservation) };
    case 'PaymentCancellationRequested': {
      const { attempt: paymentFence, payBy = reservation.payBy } = event;
      return { paymentStatus: 'NotPaid', paymentFence, payBy, cancellation: asked(reservation) };
    }
    case 'PaymentAskedAgain':
      return {};
    case 'RentalStarted':
      // A lent item is a paid one: its payment was captured before it was handed over.
      return { status: 'Confirmed', rentalStatus: 'Renting', paymentStatus: 'Paid', ...ended };
    case 'ReservationClosed':
      return closedBecause(event.because, reservation);
  }
}

/** Nobody has to pay any more, and nothing is undecided. */
const ended = { payBy: undefined, cancellation: undefined };

/** What the renter asked for stands, whatever is heard of the payment; whether it is overdue is to be asked anew. */
function asked({ cancellation }: Reservation): Reservation['cancellation'] {
  return cancellation === 'late' ? undefined : cancellation;
}

function cancelledBy(event: Extract<ReservationEvent, { type: 'ReservationCancelled' }>): Partial<Reservation> {
  const { cancellation } = event;
  if (cancellation !== 'price-changed') return { status: 'Cancelling', ...ended, cancellation };
  const { itemName, itemPrice } = event;
  return { status: 'Rejected', itemName, itemPrice, ...ended, cancellation };
}

function closedBecause(because: 'returned' | 'cancelled', reservation: Reservation): Partial<Reservation> {
  if (because === 'returned') return { status: 'Closed', rentalStatus: 'Returned', paymentStatus: 'Paid', ...ended };
  if (reservation.status !== 'Rejected') return { status: 'Cancelled', paymentStatus: 'NotPaid' };
  return { rejectionReason: rejectionReasonOf(reservation), ...ended };
}
