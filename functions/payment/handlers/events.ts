import { paymentSubscriptions } from '../../../contracts/subscriptions/payment.ts';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { createPaymentContainer } from '../container.ts';
import { createProvider } from '../provider.ts';
import { closePayment } from '../use-cases/close-payment.use-case.ts';
import { settleCancellation } from '../use-cases/settle-cancellation.use-case.ts';

const container = createPaymentContainer();
const provider = createProvider();

/** Closes the payments of cancelled reservations, and gives the money of cancelled payments back. */
export const handler = createConsumerFunction(
  subscribe(paymentSubscriptions, {
    ItemReleased: ({ reservationNo, itemNo }, context) => closePayment(container, { reservationNo, itemNo }, context),
    PaymentCanceled: (cancellation) => settleCancellation(provider, cancellation),
  }),
);
