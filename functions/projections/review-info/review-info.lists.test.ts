import { expect, it } from 'vitest';
import { reviewInfoLists } from './review-info.lists.ts';

it('the list of the review view has every review, without a filter', () => {
  const { slot, listed, filters } = reviewInfoLists;
  const words = {
    reviewNo: 1,
    customerId: 1,
    customerName: null,
    itemNo: 1,
    itemName: 'Camera',
    score: 5,
    comment: null,
  };
  expect(slot).toBe('review');
  expect(listed({})).toBe(false);
  expect(listed({ review: { seq: 0, version: 1, value: words } })).toBe(true);
  expect(filters).toEqual({});
});
