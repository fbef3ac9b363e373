import { writeReviewRequest } from '#contracts/http/reviews.requests.ts';
import { propertiesOf, type Templates } from '#shared/http/hal/hal-forms.ts';

/** The request that is possible on the list: to write the review of a returned reservation. */
export const reviewListTemplates = (): Templates => ({
  default: {
    title: 'Write a review',
    method: 'POST',
    target: ['reviews'],
    properties: propertiesOf(writeReviewRequest, {
      reservationNo: 'open',
      customerId: 'open',
      customerName: 'open',
      score: 'open',
      comment: 'open',
    }),
  },
});
