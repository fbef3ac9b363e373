import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { examplePayment, paymentState } from './payment-state.ts';

/** The provider authorized the amount. */
export const PaymentApproved = defineEvent({
  name: 'PaymentApproved',
  aggregate: 'payment',
  data: () =>
    z.object({
      version: count,
      state: paymentState,
    }),
  example: { version: 2, state: examplePayment },
});
