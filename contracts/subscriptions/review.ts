import { itemEvents } from '../events/item.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { ReservationClosed } = reservationEvents;
const { ItemDeleted } = itemEvents;

/** What the review listens to. */
export const reviewSubscriptions = { ReservationClosed, ItemDeleted } as const;
