import { type Decision, happened, nothing } from '../../shared/domain/decision.ts';
import type { ReservationNews } from './reservation.commands.ts';
import type { ReservationEvent } from './reservation.events.ts';
import type { Reservation } from './reservation.ts';

/**
 * Decides what another aggregate's event means to the reservation. News may come twice, late and in any order:
 * what does not fit the state is old and changes nothing.
 */
export function decideOnNews(reservation: Reservation | undefined, news: ReservationNews): Decision<ReservationEvent> {
  if (reservation === undefined) return nothing();
  switch (news.type) {
    case 'Confirm':
      return onlyWhen(reservation.status === 'Requested', {
        type: 'ReservationConfirmed',
        itemName: news.itemName,
        itemPrice: news.itemPrice,
      });
    case 'Reject':
      return onlyWhen(reservation.status === 'Requested', { type: 'ReservationRejected', reason: news.reason });
    case 'RefuseCancellation':
      return onlyWhen(reservation.status === 'Cancelling', { type: 'RentalStarted' });
    case 'StartRental':
      return onlyWhen(isUnlent(reservation), { type: 'RentalStarted' });
    case 'CloseReturned':
      // Also while it was being cancelled: the item was lent first, so the cancellation is refused anyway.
      return onlyWhen(reservation.status === 'Confirmed' || reservation.status === 'Cancelling', {
        type: 'ReservationClosed',
        because: 'returned',
      });
    case 'CloseCancelled':
      return onlyWhen(reservation.status === 'Cancelling', { type: 'ReservationClosed', because: 'cancelled' });
    case 'RecordApproval':
      return onlyWhen(
        isConfirmed(reservation) && reservation.paymentStatus === 'NotPaid' && news.attempt > reservation.paymentFence,
        { type: 'PaymentRequested', attempt: news.attempt },
      );
    case 'RecordPaymentCancellation':
      return onlyWhen(isUnlent(reservation) && news.attempt > reservation.paymentFence, {
        type: 'PaymentCancellationRequested',
        attempt: news.attempt,
      });
  }
}

function isConfirmed(reservation: Reservation): boolean {
  return reservation.status === 'Confirmed';
}

function isUnlent(reservation: Reservation): boolean {
  return isConfirmed(reservation) && reservation.rentalStatus === 'NotRenting';
}

function onlyWhen(applies: boolean, event: ReservationEvent): Decision<ReservationEvent> {
  return applies ? happened(event) : nothing();
}
