import { itemEvents } from '../events/item.events.ts';
import { reservationEvents } from '../events/reservation.events.ts';

const { CancellationRequested } = reservationEvents;
const { ItemReleased } = itemEvents;

/** The events that the payment handles: reservations that have to end and released items close it. */
export const paymentSubscriptions = { CancellationRequested, ItemReleased } as const;
