import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { examplePayment, paymentState } from './payment-state.ts';

/**
 * No payment of this reservation was in force, and none ever will be. `because`: its renter cancels, did not pay in
 * time, or the item has let go.
 */
export const PaymentClosed = defineEvent({
  name: 'PaymentClosed',
  aggregate: 'payment',
  data: () =>
    z.object({
      version: count,
      state: paymentState,
      because: z.optional(z.enum(['renter', 'expired', 'released'])),
    }),
  example: { version: 2, state: { ...examplePayment, status: 'Closed' }, because: 'renter' },
});
