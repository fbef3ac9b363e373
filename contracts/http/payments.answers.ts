import * as z from 'zod/mini';
import { late } from '../events/days.ts';
import { number, paymentStatus, price } from '../events/fields.ts';
import { link, resource } from './hal.answers.ts';

/** A payment as clients see it. */
export const paymentAnswer = resource(
  {
    paymentNo: number,
    reservationNo: number,
    // The original's name for what is charged in all.
    itemPrice: price,
    total: price,
    paymentStatus,
    itemNo: number,
    status: z.enum(['Approved', 'Captured', 'Canceled', 'Closed']),
    refundStatus: z.nullable(z.enum(['Pending', 'Done'])),
    // When it is Canceled because it lapsed before the hand-over: nothing was ever taken.
    lapsed: z.optional(z.boolean()),
    // Absent when the item was rented without one, and once the payment is cancelled. Of one that lapsed nothing is kept.
    deposit: z.optional(
      z.object({
        amount: price,
        status: z.enum(['Held', 'Keepable', 'Kept', 'Released', 'Lapsed']),
        keepBy: z.nullable(z.iso.datetime()),
        ...late,
        kept: z.nullable(price),
        reason: z.nullable(z.string()),
      }),
    ),
  },
  { payment: link, reservation: link },
);

/** See {@link paymentAnswer}. */
export type PaymentAnswer = z.output<typeof paymentAnswer>;
