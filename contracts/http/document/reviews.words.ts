import type { FieldWords } from './field-words.ts';
import { CUSTOMER } from './reservations.words.ts';

/** The words of reviews. */
export const reviewWords: FieldWords = {
  'WriteReview.customerId': { description: CUSTOMER, example: 1 },
  reviewNo: { description: 'The number of a review: that of its reservation.', example: 1 },
  score: { description: 'The renter’s rating, 5 is best.', example: 5 },
  comment: { description: 'The renter’s words: 1 to 500 characters, line breaks allowed.', example: 'Sharp' },
};
