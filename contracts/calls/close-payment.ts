import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/**
 * reservation → payment, when the renter cancels: gives money in force back and closes the payment for good, even
 * before it exists. `captured`: the item was handed over first.
 */
export const closePayment = defineCall({
  name: 'closePayment',
  repeatable: 'what is closed stays closed, what is captured stays captured',
  input: () => z.object({ reservationNo: number, itemNo: number }),
  output: () => z.object({ outcome: z.enum(['closed', 'captured']) }),
});
