import { offered, propertiesOf, type Templates } from '../../shared/http/hal-forms.ts';
import { decideWrite } from '../domain/review.decide.ts';
import type { Review } from '../domain/review.ts';
import { writeReviewRequest } from './review.requests.ts';

/** What the renter can ask of a review now: to write it, once. */
export function reviewTemplates(review: Review): Templates {
  const { customerId, customerName, reservationNo } = review;
  const possible = decideWrite(review, { customerId, customerName, score: 5 }).outcome === 'event';
  const properties = propertiesOf(writeReviewRequest, {
    reservationNo: { fixed: reservationNo },
    customerId: { fixed: customerId },
    score: 'open',
    comment: 'open',
  });
  return offered(['write', possible, { title: 'Write the review', method: 'POST', target: '/reviews', properties }]);
}
