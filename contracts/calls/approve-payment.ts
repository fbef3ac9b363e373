import * as z from 'zod/mini';
import { count, number, price } from '../events/fields.ts';
import { defineCall } from './define-call.ts';

/**
 * reservation → payment, when the renter pays. `attempt` is the reservation's version when it asked.
 * `closed`: the reservation was cancelled; `stale`: a newer cancellation of the payment overtook this attempt.
 */
export const approvePayment = defineCall({
  name: 'approvePayment',
  repeatable: 'the attempt names the authorization, and money in force is enough',
  input: () =>
    z.object({
      reservationNo: number,
      itemNo: number,
      itemPrice: price,
      attempt: count,
      customerId: z.optional(number),
      ownerId: z.optional(number),
      // Absent when the renter has not signed in.
      renterId: z.optional(number),
      // Authorized beside it, or neither is.
      deposit: z.optional(price),
    }),
  output: () => z.object({ outcome: z.enum(['approved', 'declined', 'closed', 'stale']) }),
});
