import * as z from 'zod/mini';
import { number } from './fields.ts';

/** A renter's rating of an item: a whole number from 1 to 5. */
export const score = z.int().check(z.minimum(1), z.maximum(5));

/** A renter's words. The deletion that their review causes carries them, so that review and deletion are one fact. */
export const reviewDraft = z.object({
  customerId: number,
  customerName: z.nullable(z.string()),
  score,
  comment: z.optional(z.string()),
});
