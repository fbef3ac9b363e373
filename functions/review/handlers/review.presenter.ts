import type { Review } from '../domain/review.ts';

/** A review as clients see it: the original's fields, its own number, its item's number and the comment. */
export function presentReview({
  reviewNo,
  customerId,
  customerName,
  itemNo,
  itemName,
  reservationNo,
  score,
  comment,
}: Review): object {
  return {
    reviewNo,
    customerId,
    customerName,
    itemNo,
    itemName,
    reservationNo,
    score: score ?? null,
    comment: comment ?? null,
  };
}
