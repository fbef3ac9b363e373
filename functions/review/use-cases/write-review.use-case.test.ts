import { DependencyUnavailable } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { draft, reviewed } from '../domain/review.fixture.ts';
import type { ReviewDraft } from '../domain/review.ts';
import { reviewAggregate } from '../review.aggregate.ts';
import { completeReview } from './complete-review.use-case.ts';
import { emptyWorld, newsOf, type ReviewWorld, worldWith } from './review-world.fixture.ts';
import { type DeleteItem, writeReview } from './write-review.use-case.ts';

/** An item that is deleted with the first review and records its requests. */
function item() {
  const asked: Parameters<DeleteItem>[] = [];
  let standing: ReviewDraft | undefined;
  const deleteItem: DeleteItem = async (...request) => {
    asked.push(request);
    standing ??= request[0].review;
    return { outcome: 'deleted', review: standing };
  };
  return { deleteItem, asked };
}

const mustNotBeAsked: DeleteItem = async () => {
  throw new Error('item was asked');
};

describe('writing a review', () => {
  it('deletes the item with it, then is written', async () => {
    const world = await worldWith();
    const { deleteItem, asked } = item();
    const review = await writeReview(world, deleteItem, 7, anybody, draft, context);
    expect(asked).toEqual([[{ itemNo: 5, reservationNo: 7, review: draft }, context]]);
    expect(review).toMatchObject({ state: { reviewNo: 7, status: 'Written', score: 4, comment: 'sharp pictures' } });
    expect(await reviewAggregate.find(world, 7, anybody)).toEqual(review);
    expect(newsOf(world)).toEqual(['ReviewRequested', 'Reviewed']);
  });

  it('gives the item the name that the reservation knows, when the renter gives none', async () => {
    const { deleteItem, asked } = item();
    await writeReview(await worldWith(), deleteItem, 7, anybody, { ...draft, customerName: null }, context);
    expect(asked[0]?.[0].review).toEqual(draft);
  });

  it('is refused, for the item’s reason, when the item stays; there is no review', async () => {
    const world = await worldWith();
    const refuse: DeleteItem = async () => ({
      outcome: 'refused',
      code: 'item-held',
      detail: 'held for reservation 8',
    });
    await expect(writeReview(world, refuse, 7, anybody, draft, context)).resolves.toMatchObject({
      rejection: { kind: 'conflict', code: 'item-held', detail: 'held for reservation 8' },
    });
    await expect(reviewAggregate.find(world, 7, anybody)).resolves.toMatchObject({
      rejection: { code: 'review-not-found' },
    });
    expect(newsOf(world)).toEqual(['ReviewRequested']);
  });

  it('says that item is unavailable; there is no review, and it can be asked again', async () => {
    const world = await worldWith();
    const away: DeleteItem = async () => {
      throw new DependencyUnavailable({
        dependency: 'item',
        reason: 'timeout',
        outcome: 'unknown',
        retryAfterSeconds: 1,
      });
    };
    await expect(writeReview(world, away, 7, anybody, draft, context)).rejects.toMatchObject({
      name: 'DependencyUnavailable',
    });
    expect(newsOf(world)).toEqual(['ReviewRequested']);
    await writeReview(world, item().deleteItem, 7, anybody, draft, context);
    expect(newsOf(world)).toEqual(['ReviewRequested', 'Reviewed']);
  });

  it.each([
    ['the thing did not come back', 'not-returned', emptyWorld, draft],
    ['it is somebody else’s', 'not-the-renter', worldWith, { ...draft, customerId: 4 }],
    ['it is written already', 'already-reviewed', () => worldWith(reviewed), draft],
  ])('does not touch the item when %s', async (_, code, makeWorld, written) => {
    const world = await makeWorld();
    await expect(writeReview(world, mustNotBeAsked, 7, anybody, written, context)).resolves.toMatchObject({
      rejection: { code },
    });
  });
});

describe('a function that dies between item and review', () => {
  it('is completed by the item’s event', async () => {
    const world = await worldWith();
    const reviews = meanwhile(world.reviews, 'save', () => Promise.reject(new Error('died')));
    await expect(writeReview({ ...world, reviews }, item().deleteItem, 7, anybody, draft, context)).rejects.toThrow(
      'died',
    );
    await completeReview(world, 7, draft, context);
    expect(await reviewAggregate.find(world, 7, anybody)).toMatchObject({ state: { score: 4 } });
  });

  it('is completed by asking again, with the review that the item carries: the first one stands', async () => {
    const world = await worldWith();
    const market = item();
    const reviews = meanwhile(world.reviews, 'save', () => Promise.reject(new Error('died')));
    await expect(writeReview({ ...world, reviews }, market.deleteItem, 7, anybody, draft, context)).rejects.toThrow(
      'died',
    );
    expect(await writeReview(world, market.deleteItem, 7, anybody, draft, context)).toMatchObject({
      state: { score: 4 },
    });
  });

  it.each([{ score: 1 }, { comment: 'blurred' }, { comment: undefined }, { customerName: 'Somebody' }])(
    'is completed by asking again with other words (%o), which are refused: the first ones stand',
    async (others) => {
      const world = await worldWith();
      const market = item();
      const reviews = meanwhile(world.reviews, 'save', () => Promise.reject(new Error('died')));
      await expect(writeReview({ ...world, reviews }, market.deleteItem, 7, anybody, draft, context)).rejects.toThrow(
        'died',
      );
      await expect(
        writeReview(world, market.deleteItem, 7, anybody, { ...draft, ...others }, context),
      ).resolves.toMatchObject({
        rejection: { code: 'already-reviewed' },
      });
      expect(await reviewAggregate.find(world, 7, anybody)).toMatchObject({ state: draft });
    },
  );

  it('writes one review in every order of the renter’s request, its repetition and the item’s event', async () => {
    const worldAndItem = async () => ({ world: await worldWith(), market: item() });
    type Both = Awaited<ReturnType<typeof worldAndItem>>;
    const gated = (world: ReviewWorld, gate: Gate) => ({ ...world, reviews: gate(world.reviews) });
    const told: (number | string | undefined)[] = [];
    const write =
      (score: number) =>
      async ({ world, market }: Both, gate: Gate) => {
        const sent = await writeReview(
          gated(world, gate),
          gate(market).deleteItem,
          7,
          anybody,
          { ...draft, score },
          context,
        );
        told[score] = sent.rejection === undefined ? sent.state.score : sent.rejection.code;
      };
    const completed = async ({ world, market }: Both, gate: Gate) => {
      // The event exists once the item was deleted.
      const [first] = market.asked;
      if (first !== undefined) await completeReview(gated(world, gate), 7, first[0].review, context);
    };
    const ends = await everyInterleaving(worldAndItem, [write(1), write(2), completed], async ({ world, market }) => {
      expect(newsOf(world)).toEqual(['ReviewRequested', 'Reviewed']);
      const { score } = orFail(await reviewAggregate.find(world, 7, anybody));
      expect(score).toBe(market.asked[0]?.[0].review.score);
      // One learns that the review is written, with its own words; the other that there is one already.
      expect(told.slice(1)).toEqual(score === 1 ? [1, 'already-reviewed'] : ['already-reviewed', 2]);
      return score;
    });
    expect(new Set(ends)).toEqual(new Set([1, 2]));
  });
});
