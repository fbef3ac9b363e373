import * as z from 'zod/mini';
import { defineEvents, event } from './define-events.ts';
import { count, flag, number } from './fields.ts';
import { score } from './review-draft.ts';

/** A review after the event's change; score and comment once it is written. */
export const reviewState = z.object({
  reviewNo: number,
  reservationNo: number,
  customerId: number,
  customerName: z.nullable(z.string()),
  /** The renter again when they signed in; absent when nobody had. */
  renterId: z.optional(number),
  /** True when the renter is forgotten: then the review has neither name nor comment. */
  forgotten: flag,
  itemNo: number,
  itemName: z.string(),
  status: z.enum(['Requested', 'Written']),
  score: z.optional(score),
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

const review = { version: count, state: reviewState };

/** The events of reviews, by name. */
export const reviewEvents = defineEvents('review', {
  /** The item was returned: its renter may write a review. */
  ReviewRequested: event(review, { version: 1, state: exampleReview }),
  /** The renter wrote the review, and the item was deleted with it. */
  Reviewed: event(review, { version: 2, state: { ...exampleReview, status: 'Written', score: 5 } }),
  /**
   * The renter is forgotten: name and comment are gone, the score stays. It also completes a review whose renter was
   * forgotten before.
   */
  ReviewForgotten: event(review, {
    version: 3,
    state: { ...exampleReview, customerName: null, forgotten: true, status: 'Written', score: 5 },
  }),
});
