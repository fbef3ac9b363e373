import { itemEvents } from './item.events.ts';
import { paymentEvents } from './payment.events.ts';
import { personEvents } from './person.events.ts';
import { reservationEvents } from './reservation.events.ts';
import { reviewEvents } from './review.events.ts';
import { waitingEvents } from './waiting.events.ts';

/** Every event of the market, by name. */
export const events = {
  ...itemEvents,
  ...reservationEvents,
  ...paymentEvents,
  ...reviewEvents,
  ...personEvents,
  ...waitingEvents,
} as const;

/** The name of an event. */
export type EventName = keyof typeof events;
