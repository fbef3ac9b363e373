import { ItemReleased } from '../events/item-released.ts';

/** What the payment listens to: released items close it. */
export const paymentSubscriptions = { ItemReleased } as const;
