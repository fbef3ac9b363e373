import { ItemReleased } from '../events/item-released.ts';
import { PaymentCanceled } from '../events/payment-canceled.ts';

/** What the payment listens to: released items close it, and its own cancellations are settled with the provider. */
export const paymentSubscriptions = { ItemReleased, PaymentCanceled } as const;
