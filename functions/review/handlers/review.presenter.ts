import type { Presented } from '../../shared/http/hal.ts';
import type { Review } from '../domain/review.ts';

/** A review as clients see it: the original's fields, its own number, its item's number, the comment, and its reservation. */
export function presentReview({
  reviewNo,
  customerId,
  customerName,
  itemNo,
  itemName,
  reservationNo,
  score,
  comment,
}: Review): Presented {
  return {
    reviewNo,
    customerId,
    customerName,
    itemNo,
    itemName,
    reservationNo,
    score: score ?? null,
    comment: comment ?? null,
    _links: { reservation: ['reservations', reservationNo] },
  };
}
