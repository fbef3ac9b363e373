import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { decideItem } from './item.decide.ts';
import type { ItemEvent } from './item.events.ts';
import { evolveItem } from './item.evolve.ts';
import {
  deletedByOwner,
  deletedByReviewOf,
  deleteForReviewOf,
  draft,
  forgetReviewOf,
  forgettingRules,
  held,
  itemRules,
  lent,
  refused,
  registered,
  released,
  remove,
  returned,
} from './item.fixture.ts';

const { given } = rulesOf(itemRules);

describe('an owner deleting their item', () => {
  it('is allowed while nobody has it', () => {
    given(registered).when(remove).thenHappened(deletedByOwner);
    given(registered, held(1), released(1)).when(remove).thenHappened(deletedByOwner);
    given(registered, held(1), lent(1), returned(1)).when(remove).thenHappened(deletedByOwner);
  });

  it('is refused while it is held', () => {
    given(registered, held(1)).when(remove).thenRefused('conflict', 'item-held');
  });

  it('is refused while it is lent', () => {
    given(registered, held(1), lent(1)).when(remove).thenRefused('conflict', 'item-lent');
  });

  it.each([
    [[registered, held(1)], 'item 5 is held for reservation 1'],
    [[registered, held(1), lent(1)], 'item 5 is lent for reservation 1'],
  ])('says who has it', (history, detail) => {
    expect(decideItem(fold(evolveItem, history), remove)).toMatchObject({ rejection: { detail } });
  });

  it('leaves the item as it last was for renters', () => {
    const rentalStatusAfter = (...history: readonly ItemEvent[]) =>
      fold(evolveItem, [...history, deletedByOwner])?.rentalStatus;
    expect(rentalStatusAfter(registered)).toBe('NotRenting');
    expect(rentalStatusAfter(registered, held(1), lent(1), returned(1))).toBe('Returned');
  });

  it('finds no item that was never registered or has left the market', () => {
    given().when(remove).thenRefused('not-found', 'item-not-found');
    given(registered, deletedByOwner).when(remove).thenRefused('not-found', 'item-not-found');
  });
});

describe('a review deleting the item it reviews', () => {
  it('takes the returned item off the market, the review with it', () => {
    given(registered, held(1), lent(1), returned(1)).when(deleteForReviewOf(1)).thenHappened(deletedByReviewOf(1));
    expect(fold(evolveItem, [registered, deletedByReviewOf(1)])).toMatchObject({
      itemStatus: 'NotRentable',
      deletion: { reservationNo: 1, review: draft },
    });
  });

  it('finds it done when it is asked again, also after a late reservation was refused', () => {
    given(registered, deletedByReviewOf(1)).when(deleteForReviewOf(1)).thenNothing();
    given(registered, deletedByReviewOf(1), refused(2, 'deleted')).when(deleteForReviewOf(1)).thenNothing();
  });

  it('is refused when the item left the market otherwise', () => {
    given(registered, deletedByOwner).when(deleteForReviewOf(1)).thenRefused('conflict', 'item-gone');
    given(registered, deletedByReviewOf(2)).when(deleteForReviewOf(1)).thenRefused('conflict', 'item-gone');
  });

  it('is refused while somebody else holds it or has it', () => {
    given(registered, held(1), lent(1), returned(1), held(2))
      .when(deleteForReviewOf(1))
      .thenRefused('conflict', 'item-held');
    given(registered, held(1), lent(1), returned(1), held(2), lent(2))
      .when(deleteForReviewOf(1))
      .thenRefused('conflict', 'item-lent');
  });

  it('is refused while the reviewer still has it', () => {
    given(registered, held(1), lent(1)).when(deleteForReviewOf(1)).thenRefused('conflict', 'item-lent');
  });

  it('finds no item that was never registered', () => {
    given().when(deleteForReviewOf(1)).thenRefused('not-found', 'item-not-found');
  });
});

describe('forgetting the renter of the review that deleted it', () => {
  const { given } = rulesOf(forgettingRules);
  const gone = [registered, held(1), lent(1), returned(1), deletedByReviewOf(1)] as const;
  const nameless = { customerId: draft.customerId, customerName: null, score: draft.score };
  const forgotten: ItemEvent = { type: 'ItemReviewForgotten', review: nameless };

  it('takes name and comment out, once, and leaves the score', () => {
    given(...gone)
      .when(forgetReviewOf(1))
      .thenHappened(forgotten);
    expect(fold(evolveItem, [...gone, forgotten])).toMatchObject({ deletion: { reservationNo: 1, review: nameless } });
    expect(fold(evolveItem, [...gone, forgotten])?.deletion?.review).not.toHaveProperty('comment');
    given(...gone, forgotten)
      .when(forgetReviewOf(1))
      .thenNothing();
  });

  it('is nothing for an item without that review', () => {
    given(...gone)
      .when(forgetReviewOf(2))
      .thenNothing();
    given(registered, deletedByOwner).when(forgetReviewOf(1)).thenNothing();
    given(registered).when(forgetReviewOf(1)).thenNothing();
    given().when(forgetReviewOf(1)).thenNothing();
    expect(() => fold(evolveItem, [registered, forgotten])).toThrow('no review to forget');
  });
});
