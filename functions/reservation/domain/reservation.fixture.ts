import type { Decision } from '../../shared/domain/decision.ts';
import { decideOnNews } from './news.decide.ts';
import { decideForRenter } from './renter.decide.ts';
import type { RenterCommand, ReservationNews } from './reservation.commands.ts';
import type { ReservationEvent } from './reservation.events.ts';
import { evolveReservation } from './reservation.evolve.ts';
import type { Reservation } from './reservation.ts';

/** What the renter of these tests asks for. They believe in a price of 1; the item's own is 100. */
export const wish = { customerId: 3, customerName: 'Customer3', itemNo: 5, itemName: 'Camera?', itemPrice: 1 };

/** What happened to reservation 7. */
export const reserved: Extract<ReservationEvent, { type: 'Reserved' }> = {
  type: 'Reserved',
  reservationNo: 7,
  ...wish,
  holdSeq: 1,
};
export const confirmed: ReservationEvent = { type: 'ReservationConfirmed', itemName: 'Camera', itemPrice: 100 };
export const rejected: ReservationEvent = { type: 'ReservationRejected', reason: 'held' };
export const cancelled: ReservationEvent = { type: 'ReservationCancelled' };
export const paid = (attempt: number): ReservationEvent => ({ type: 'PaymentRequested', attempt });
export const unpaid = (attempt: number): ReservationEvent => ({ type: 'PaymentCancellationRequested', attempt });
export const rented: ReservationEvent = { type: 'RentalStarted' };
export const returned: ReservationEvent = { type: 'ReservationClosed', because: 'returned' };
export const closedCancelled: ReservationEvent = { type: 'ReservationClosed', because: 'cancelled' };

/** What its renter asks. */
export const cancel: RenterCommand = { type: 'Cancel' };
export const pay = (attempt: number): RenterCommand => ({ type: 'RequestPayment', attempt });
export const unpay = (attempt: number): RenterCommand => ({ type: 'RequestPaymentCancellation', attempt });

/** What it hears from item and payment. */
export const itemHeld: ReservationNews = { type: 'Confirm', itemName: 'Camera', itemPrice: 100 };
export const holdRefused: ReservationNews = { type: 'Reject', reason: 'held' };
export const releaseRefused: ReservationNews = { type: 'RefuseCancellation' };
export const itemRented: ReservationNews = { type: 'StartRental' };
export const itemReturned: ReservationNews = { type: 'CloseReturned' };
export const paymentClosed: ReservationNews = { type: 'CloseCancelled' };
export const paymentApproved = (attempt: number): ReservationNews => ({ type: 'RecordApproval', attempt });
export const paymentCanceled = (attempt: number): ReservationNews => ({ type: 'RecordPaymentCancellation', attempt });

/** Everything that is asked of a reservation or told to it. */
export type ReservationCommand = RenterCommand | ReservationNews;

/** The reservation's rules, for given/when/then. */
export const reservationRules = { decide, evolve: evolveReservation };

function decide(reservation: Reservation | undefined, command: ReservationCommand): Decision<ReservationEvent> {
  switch (command.type) {
    case 'Cancel':
    case 'RequestPayment':
    case 'RequestPaymentCancellation':
      return decideForRenter(reservation, command);
    default:
      return decideOnNews(reservation, command);
  }
}
