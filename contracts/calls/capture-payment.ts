import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/**
 * item → payment, at the hand-over: captures the authorized money. A repetition gets the same answer. `lapsed`: it is not
 * paid because the provider had let the authorization go; absent otherwise.
 */
export const capturePayment = defineCall({
  name: 'capturePayment',
  repeatable: 'what is captured stays captured',
  input: () => z.object({ reservationNo: number }),
  output: () => z.object({ outcome: z.enum(['captured', 'not-paid']), lapsed: z.optional(z.boolean()) }),
});
