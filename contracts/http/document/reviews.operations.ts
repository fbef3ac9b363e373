import type { RoutesOf } from '../routes.ts';
import { finding, type Operation, reading } from './operation.ts';

const tag = 'reviews';

/** What the review's routes take and answer. */
export const reviewOperations: Readonly<Record<RoutesOf<'review'>, Operation>> = {
  'GET /reviews': reading('reviews', 'listReviews', 'reviews', tag),
  'POST /reviews': {
    id: 'writeReview',
    tag,
    summary: 'Write the review of a returned reservation',
    description: 'The reviewed item leaves the market with it.',
    body: {
      schema: 'WriteReview',
      examples: {
        review: { summary: 'Five stars', value: { customerId: 1, reservationNo: 1, score: 5, comment: 'Sharp' } },
      },
    },
    repeatable: true,
    answers: { 201: { meaning: 'The review is written.', schema: 'Review', located: true } },
    problems: [
      'not-the-renter',
      'not-yourself',
      'not-returned',
      'already-reviewed',
      'item-not-found',
      'item-gone',
      'item-held',
      'item-lent',
      'item-unavailable',
    ],
  },
  'GET /reviews/{reviewNo}': finding('reviews', 'getReview', 'a review', tag, 'review-not-found'),
};
