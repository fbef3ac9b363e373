import * as z from 'zod/mini';
import { paymentSubscriptions } from '../../../contracts/subscriptions/payment.ts';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { createPaymentContainer } from '../container.ts';
import { createProvider, providerVariables } from '../provider.ts';
import { closePayment } from '../use-cases/close-payment.use-case.ts';
import { settleCancellation } from '../use-cases/settle-cancellation.use-case.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables, ...providerVariables }));
const container = createPaymentContainer(env);
const provider = createProvider(env);

/** Closes the payments of cancelled reservations, and gives the money of cancelled payments back. */
export const handler = createConsumerFunction(
  subscribe(paymentSubscriptions, {
    ItemReleased: ({ reservationNo, itemNo }, context) => closePayment(container, { reservationNo, itemNo }, context),
    PaymentCanceled: (cancellation) => settleCancellation(provider, cancellation),
  }),
  env,
);
