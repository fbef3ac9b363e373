import type { reviewState } from '#contracts/events/review.events.ts';
import type { At } from '../item-info/item-info.projection.ts';
import type { SlotRow, SlotUpdate } from '../view-store.ts';
import type { ReviewInfo, ReviewInfoSlots } from './review-info.slots.ts';

/** The update from a written review; a requested review gives none. */
export function reviewSaysOfReview({
  state,
  version,
}: At<typeof reviewState>): SlotUpdate<ReviewInfoSlots> | undefined {
  const { reviewNo, customerId, customerName, itemNo, itemName, score, comment } = state;
  if (score === undefined) return undefined;
  const value = { reviewNo, customerId, customerName, itemNo, itemName, score, comment: comment ?? null };
  return { number: reviewNo, slot: 'review', age: { seq: 0, version }, value };
}

/** The entry of a row. */
export function toReviewInfo(row: SlotRow<ReviewInfoSlots>): ReviewInfo | undefined {
  return row.review?.value;
}
