import { itemEvents } from '../events/item.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { CancellationRequested } = reservationEvents;
const { ItemReleased } = itemEvents;

/** What the payment listens to: reservations that are to end, and released items, close it. */
export const paymentSubscriptions = { CancellationRequested, ItemReleased } as const;
