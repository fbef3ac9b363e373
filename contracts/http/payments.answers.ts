import * as z from 'zod/mini';
import { number, paymentStatus, price } from '../events/fields.ts';
import { link, resource } from './hal.answers.ts';

/** A payment as clients see it. */
export const paymentAnswer = resource(
  {
    paymentNo: number,
    reservationNo: number,
    itemPrice: price,
    paymentStatus,
    itemNo: number,
    status: z.enum(['Approved', 'Captured', 'Canceled', 'Closed']),
    refundStatus: z.nullable(z.enum(['Pending', 'Done'])),
  },
  { payment: link, reservation: link },
);

/** See {@link paymentAnswer}. */
export type PaymentAnswer = z.output<typeof paymentAnswer>;
