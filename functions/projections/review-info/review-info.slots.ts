import * as z from 'zod/mini';
import { count, number } from '#contracts/events/fields.ts';
import type { SlotRow } from '../view-store.ts';

const reviewSlot = z.object({
  reviewNo: number,
  customerId: number,
  customerName: z.nullable(z.string()),
  itemNo: number,
  itemName: z.string(),
  score: number,
  comment: z.nullable(z.string()),
});

/** An entry of the reviewInfo view. */
export type ReviewInfo = z.output<typeof reviewSlot>;

/** The view has one source: the review itself. */
export interface ReviewInfoSlots {
  readonly review: ReviewInfo;
}

/** The shape of a stored row. */
export const reviewInfoRow: z.ZodMiniType<SlotRow<ReviewInfoSlots>> = z.object({
  review: z.optional(z.object({ seq: count, version: number, value: reviewSlot })),
});
