import type { ReviewAnswer } from '#contracts/http/reviews.answers.ts';
import type { Resource } from '#shared/http/hal/hal.ts';
import type { Review } from '../domain/review.ts';
import { reviewListTemplates } from './review.templates.ts';

/**
 * A review as clients see it: the original's fields, its own number, its item's number, the comment, and a link to its
 * reservation.
 */
export const reviewResource: Resource<Review, ReviewAnswer> = {
  name: 'reviews',
  rel: 'review',
  idOf: ({ reviewNo }) => reviewNo,
  present: ({ reviewNo, customerId, customerName, itemNo, itemName, reservationNo, score, comment }) => ({
    reviewNo,
    customerId,
    customerName,
    itemNo,
    itemName,
    reservationNo,
    score: score ?? null,
    comment: comment ?? null,
  }),
  links: ({ reservationNo }) => ({ reservation: ['reservations', reservationNo] }),
  listTemplates: reviewListTemplates,
};
