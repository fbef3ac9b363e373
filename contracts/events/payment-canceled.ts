import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { examplePayment, paymentState } from './payment-state.ts';

/** Money in force is given back: voided, or refunded when it had been captured. */
export const PaymentCanceled = defineEvent({
  name: 'PaymentCanceled',
  aggregate: 'payment',
  data: () =>
    z.object({
      version: count,
      state: paymentState,
      authorizationId: z.optional(z.string()),
      captured: z.boolean(),
    }),
  example: {
    version: 2,
    state: { ...examplePayment, status: 'Canceled' },
    authorizationId: 'sim-1-2',
    captured: false,
  },
});
