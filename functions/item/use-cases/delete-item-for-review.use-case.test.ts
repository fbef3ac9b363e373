import { describe, expect, it } from 'vitest';
import { context } from '#shared/testing/context.fixture.ts';
import { someWords } from '#shared/testing/some-words.ts';
import { deletedByOwner, draft, held, ITEM_NO, lent, returned } from '../domain/item.fixture.ts';
import { deleteItemForReview } from './delete-item-for-review.use-case.ts';
import { emptyWorld, newsOf, worldWith } from './item-world.fixture.ts';

const request = { itemNo: ITEM_NO, reservationNo: 1, review: draft };

describe('deleting an item for its review', () => {
  it('takes the item off the market with the review in the event', async () => {
    const world = await worldWith(held(1), lent(1), returned(1));
    expect(await deleteItemForReview(world, request, context)).toEqual({ outcome: 'deleted', review: draft });
    expect(world.items.written.at(-1)).toMatchObject({
      event: { type: 'ItemDeleted', facts: {} },
      state: { deletion: { reservationNo: 1, review: draft } },
    });
  });

  it('answers with the review that stands, when it is asked again with another', async () => {
    const world = await worldWith(held(1), lent(1), returned(1));
    await deleteItemForReview(world, request, context);
    const again = { ...request, review: { ...draft, score: 1, comment: 'on second thoughts' } };
    expect(await deleteItemForReview(world, again, context)).toEqual({ outcome: 'deleted', review: draft });
    expect(newsOf(world, 4)).toEqual(['ItemDeleted']);
  });

  it.each([
    ['somebody else holds it', 'item-held', [held(1), lent(1), returned(1), held(2)]],
    ['it is lent', 'item-lent', [held(1), lent(1)]],
    ['its owner deleted it', 'item-gone', [deletedByOwner]],
  ])('answers that the item stays, when %s', async (_, code, history) => {
    const world = await worldWith(...history);
    const answer = await deleteItemForReview(world, request, context);
    expect(answer).toEqual({ outcome: 'refused', code, detail: someWords });
    expect(newsOf(world, history.length + 1)).toEqual([]);
  });

  it('answers that there is none, when it was never registered', async () => {
    expect(await deleteItemForReview(emptyWorld(), request, context)).toMatchObject({
      outcome: 'refused',
      code: 'item-not-found',
    });
  });

  it('passes on that the store failed: that is no answer', async () => {
    const world = await worldWith();
    const items = {
      ...world.items,
      find: async () => {
        throw new Error('the store is away');
      },
    };
    await expect(deleteItemForReview({ ...world, items }, request, context)).rejects.toThrow('the store is away');
  });
});
