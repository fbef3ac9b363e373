import * as z from 'zod/mini';
import { count, number, price } from './fields.ts';

/** A payment after the change that an event tells of. Approved and Captured mean money is in force. */
export const paymentState = z.object({
  paymentNo: number,
  reservationNo: number,
  itemNo: number,
  itemPrice: price,
  status: z.enum(['Approved', 'Captured', 'Canceled', 'Closed']),
  /** The payment attempt this state belongs to: the reservation's version when it asked. */
  attempt: count,
  /** Whose reservation it pays; absent in payments of before, and in those that were closed unpaid. */
  customerId: z.optional(number),
});

/** A payment's state for examples. */
export const examplePayment = {
  paymentNo: 1,
  reservationNo: 1,
  itemNo: 1,
  itemPrice: 100,
  status: 'Approved',
  attempt: 2,
} as const;
