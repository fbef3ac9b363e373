import { expect, it } from 'vitest';
import type { Review } from '../domain/review.ts';
import { reviewTemplates } from './review.templates.ts';

const requested: Review = {
  reviewNo: 7,
  reservationNo: 7,
  customerId: 3,
  customerName: 'Customer3',
  itemNo: 5,
  itemName: 'Camera',
  status: 'Requested',
  version: 1,
};

it('a review that was asked for shows how to write it, one that is written does not', () => {
  expect(reviewTemplates(requested).write).toMatchObject({
    method: 'POST',
    target: '/reviews',
    properties: [
      { name: 'reservationNo', value: 7, readOnly: true },
      { name: 'customerId', value: 3, readOnly: true },
      { name: 'score', required: true, min: 1, max: 5 },
      { name: 'comment', required: false },
    ],
  });
  expect(reviewTemplates({ ...requested, status: 'Written', score: 4 })).toEqual({});
});
