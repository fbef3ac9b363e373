import { paymentEvents } from '../events/payment.events.ts';

const { PaymentCanceled, DepositKept, DepositReleased } = paymentEvents;

/**
 * The events that settlement with the provider handles: the payment's own cancellations, whose money has to be given
 * back, and what was decided on a deposit. They have a queue of their own, because settling may take hours.
 */
export const settlementSubscriptions = { PaymentCanceled, DepositKept, DepositReleased } as const;
