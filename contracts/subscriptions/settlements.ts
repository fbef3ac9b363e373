import { paymentEvents } from '../events/payment.events.ts';

const { PaymentCanceled } = paymentEvents;

/** What settles with the provider, in a queue of its own since that may take hours: the payment's own cancellations, whose money is to be given back. */
export const settlementSubscriptions = { PaymentCanceled } as const;
