import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReview, reviewState } from './review-state.ts';

/** The renter wrote the review, and the item left the market with it. */
export const Reviewed = defineEvent({
  name: 'Reviewed',
  aggregate: 'review',
  data: () =>
    z.object({
      version: count,
      state: reviewState,
    }),
  example: { version: 2, state: { ...exampleReview, status: 'Written', score: 5 } },
});
