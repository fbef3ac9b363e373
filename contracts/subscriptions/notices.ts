import { itemEvents } from '../events/item.events.ts';
import { paymentEvents } from '../events/payment.events.ts';
import { personEvents } from '../events/person.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';
import { reviewEvents } from '../events/review.events.ts';
import { waitingEvents } from '../events/waiting.events.ts';

const {
  Reserved,
  ReservationConfirmed,
  ReservationRejected,
  ReservationCancelled,
  PaymentRequested,
  PaymentCancellationRequested,
  RentalStarted,
  ReservationClosed,
} = reservationEvents;
const { ItemDeleted } = itemEvents;
const { DepositSettled } = paymentEvents;
const { ReviewRequested } = reviewEvents;
const { PersonForgotten } = personEvents;
const { WaitingCalled, WaitingLeft, WaitingRuledOut, WaitingEnded } = waitingEvents;

/** The events of which people are told, those that move the dates of their rentals, and who is forgotten. */
export const noticesSubscriptions = {
  Reserved,
  ReservationConfirmed,
  ReservationRejected,
  ReservationCancelled,
  PaymentRequested,
  PaymentCancellationRequested,
  RentalStarted,
  ReservationClosed,
  DepositSettled,
  ItemDeleted,
  ReviewRequested,
  PersonForgotten,
  WaitingCalled,
  WaitingLeft,
  WaitingRuledOut,
  WaitingEnded,
} as const;
