import * as z from 'zod/mini';
import { number } from './fields.ts';

/** How a renter rates a thing: a whole number from 1 to 5. */
export const score = z.int().check(z.minimum(1), z.maximum(5));

/** What a renter wrote, carried by the deletion that their review causes, so that review and deletion are one fact. */
export const reviewDraft = z.object({
  customerId: number,
  customerName: z.nullable(z.string()),
  score,
  comment: z.optional(z.string()),
});
