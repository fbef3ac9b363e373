import { itemEvents } from '../events/item.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { ReservationClosed, RenterForgotten } = reservationEvents;
const { ItemDeleted } = itemEvents;

/** The events that the review handles. */
export const reviewSubscriptions = { ReservationClosed, RenterForgotten, ItemDeleted } as const;
