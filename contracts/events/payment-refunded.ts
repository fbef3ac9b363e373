import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { examplePayment, paymentState } from './payment-state.ts';

/** The provider has given the money of a cancelled payment back: voided or refunded. */
export const PaymentRefunded = defineEvent({
  name: 'PaymentRefunded',
  aggregate: 'payment',
  data: () =>
    z.object({
      version: count,
      state: paymentState,
      authorizationId: z.string(),
    }),
  example: { version: 3, state: { ...examplePayment, status: 'Canceled' }, authorizationId: 'sim-1-2' },
});
