import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { reviewDraft } from '../events/review-draft.ts';
import { defineCall } from './define-call.ts';

/**
 * review → item, when a review is written: the item is deleted and carries the review, in one write. A repetition for
 * the same reservation gets `deleted` with the review that stands.
 */
export const deleteItem = defineCall({
  name: 'deleteItem',
  repeatable: 'a deleted item gives the review that stands',
  input: () => z.object({ itemNo: number, reservationNo: number, review: reviewDraft }),
  output: () =>
    z.union([
      z.object({ outcome: z.literal('deleted'), review: reviewDraft }),
      z.object({ outcome: z.literal('refused'), code: z.string(), detail: z.string() }),
    ]),
});
