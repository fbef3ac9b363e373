import { paymentEvents } from '../events/payment.events.ts';

/** The events that the books follow: all of payments, so that one that moves money cannot be forgotten. */
export const ledgerSubscriptions = paymentEvents;
