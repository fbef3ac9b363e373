import * as z from 'zod/mini';
import { number } from './fields.ts';

/** A review after the change that an event tells of; score and comment once it is written. */
export const reviewState = z.object({
  reviewNo: number,
  reservationNo: number,
  customerId: number,
  customerName: z.nullable(z.string()),
  itemNo: number,
  itemName: z.string(),
  status: z.enum(['Requested', 'Written']),
  score: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  comment: z.optional(z.string()),
});

/** A review's state for examples. */
export const exampleReview = {
  reviewNo: 1,
  reservationNo: 1,
  customerId: 1,
  customerName: 'Customer1',
  itemNo: 1,
  itemName: 'Camera',
  status: 'Requested',
} as const;
