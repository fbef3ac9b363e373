import * as z from 'zod/mini';
import { MAX_NAME } from './fields/name-length.ts';
import { idNumber, wholeNumber } from './fields/numbers.ts';
import { text } from './fields/text.ts';

/**
 * `POST /reviews`. The reservation identifies the review; `reviewNo`, `itemNo` and `itemName` in the body are ignored,
 * as in the original.
 */
export const writeReviewRequest = z.lazy(() =>
  z.object({
    // Who has signed in needs none.
    customerId: z.optional(idNumber),
    customerName: z.optional(text({ max: MAX_NAME })),
    reservationNo: idNumber,
    score: wholeNumber({ min: 1, max: 5 }),
    comment: z.optional(text({ max: 500, lines: true })),
  }),
);
