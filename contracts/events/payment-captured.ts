import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { examplePayment, paymentState } from './payment-state.ts';

/** The authorized amount was taken when the thing was handed over. */
export const PaymentCaptured = defineEvent({
  name: 'PaymentCaptured',
  aggregate: 'payment',
  data: () =>
    z.object({
      version: count,
      state: paymentState,
    }),
  example: { version: 2, state: { ...examplePayment, status: 'Captured' } },
});
