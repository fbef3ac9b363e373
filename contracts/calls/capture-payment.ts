import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/** item → payment, when the thing is handed over: takes the authorized money. Answers the same when asked again. */
export const capturePayment = defineCall({
  name: 'capturePayment',
  repeatable: 'what is captured stays captured',
  input: z.object({ reservationNo: number }),
  output: z.object({ outcome: z.enum(['captured', 'not-paid']) }),
});
