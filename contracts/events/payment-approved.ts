import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { examplePayment, paymentState } from './payment-state.ts';

/**
 * The provider authorized the amount, or money in force took the number of a newer attempt: then its authorization is
 * the one before.
 */
export const PaymentApproved = defineEvent({
  name: 'PaymentApproved',
  aggregate: 'payment',
  data: () =>
    z.object({
      version: count,
      state: paymentState,
      authorizationId: z.optional(z.string()),
    }),
  example: { version: 2, state: examplePayment, authorizationId: 'sim-1-2' },
});
