import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReview, reviewState } from './review-state.ts';

/** The thing came back: its renter may write a review. */
export const ReviewRequested = defineEvent({
  name: 'ReviewRequested',
  aggregate: 'review',
  data: () =>
    z.object({
      version: count,
      state: reviewState,
    }),
  example: { version: 1, state: exampleReview },
});
