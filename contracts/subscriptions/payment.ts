import { CancellationRequested } from '../events/cancellation-requested.ts';
import { ItemReleased } from '../events/item-released.ts';

/** What the payment listens to: reservations that are to end, and released items, close it. */
export const paymentSubscriptions = { CancellationRequested, ItemReleased } as const;
