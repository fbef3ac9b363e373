import * as z from 'zod/mini';
import { count, number, price } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/**
 * reservation → payment, when the renter takes a payment back. `captured`: the item was handed over first; `stale`: a
 * newer attempt to pay is in force.
 */
export const cancelPayment = defineCall({
  name: 'cancelPayment',
  repeatable: 'a cancellation of the same or a newer attempt changes nothing',
  input: () => z.object({ reservationNo: number, itemNo: number, itemPrice: price, attempt: count }),
  output: () => z.object({ outcome: z.enum(['canceled', 'captured', 'stale']) }),
});
