import { itemEvents } from '../events/item.events.ts';
import { paymentEvents } from '../events/payment.events.ts';
import { personEvents } from '../events/person.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { CancellationRequested, ReservationClosed } = reservationEvents;
const { ItemReleased } = itemEvents;
const { DepositDue } = paymentEvents;
const { PersonForgotten } = personEvents;

/**
 * The events that the payment handles: reservations that have to end and released items close it; one whose item is back
 * starts the time in which its owner may keep of the deposit, which the payment's own event then waits for; of people
 * who are forgotten no words stay.
 */
export const paymentSubscriptions = {
  CancellationRequested,
  ItemReleased,
  ReservationClosed,
  DepositDue,
  PersonForgotten,
} as const;
