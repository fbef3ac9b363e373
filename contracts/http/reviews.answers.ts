import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { score } from '../events/review-draft.ts';
import { link, resource } from './hal.answers.ts';

/** A review as clients see it. */
export const reviewAnswer = resource(
  {
    reviewNo: number,
    customerId: number,
    customerName: z.nullable(z.string()),
    itemNo: number,
    itemName: z.string(),
    reservationNo: number,
    score: z.nullable(score),
    comment: z.nullable(z.string()),
  },
  { review: link, reservation: link },
);

/** See {@link reviewAnswer}. */
export type ReviewAnswer = z.output<typeof reviewAnswer>;
