import { paymentEvents } from '../events/payment.events.ts';
import { personEvents } from '../events/person.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';
import { reviewEvents } from '../events/review.events.ts';

const { Reserved, ReservationCancelled } = reservationEvents;
const { PaymentCaptured } = paymentEvents;
const { PersonForgotten } = personEvents;
const { ReviewForgotten } = reviewEvents;

/**
 * The events that the item handles: reservations that ask for a hold or a release, captures, which complete a
 * hand-over, and people whom the market forgets.
 */
export const itemSubscriptions = {
  Reserved,
  ReservationCancelled,
  PaymentCaptured,
  PersonForgotten,
  ReviewForgotten,
} as const;
