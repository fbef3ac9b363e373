import { describe, expect, it } from 'vitest';
import { exampleReview } from '#contracts/events/review.events.ts';
import { reviewSaysOfReview, toReviewInfo } from './review-info.projection.ts';
import { reviewInfoRow } from './review-info.slots.ts';

const written = { ...exampleReview, reviewNo: 7, status: 'Written', score: 4 } as const;
const review = {
  reviewNo: 7,
  customerId: 1,
  customerName: 'Customer1',
  itemNo: 1,
  itemName: 'Camera',
  score: 4,
  comment: null,
};

describe('what a review says of itself', () => {
  it('is as old as its version, once it is written', () => {
    const said = reviewSaysOfReview({ state: written, version: 2 });
    expect(said).toEqual({ number: 7, slot: 'review', age: { seq: 0, version: 2 }, value: review });
    expect(reviewSaysOfReview({ state: exampleReview, version: 1 })).toBeUndefined();
  });

  it('has its comment, if there is one', () => {
    const said = reviewSaysOfReview({ state: { ...written, comment: 'as new' }, version: 2 });
    expect(said?.value).toEqual({ ...review, comment: 'as new' });
  });
});

describe('a stored row', () => {
  const row = { review: { seq: 0, version: 2, value: review } };

  it('is read as it was written', () => {
    expect(reviewInfoRow.parse(row)).toEqual(row);
    expect(toReviewInfo(row)).toEqual(review);
  });

  it('of a review that was never heard of shows nothing', () => {
    expect(toReviewInfo(reviewInfoRow.parse({}))).toBeUndefined();
  });

  it.each([
    ['no version', { seq: 0, value: review }],
    ['half a review', { seq: 0, version: 2, value: { reviewNo: 7 } }],
  ])('with %s is refused', (_, slot) => {
    expect(reviewInfoRow.safeParse({ review: slot }).success).toBe(false);
  });
});
