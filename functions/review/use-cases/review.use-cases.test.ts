import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { someWords } from '#shared/testing/some-words.ts';
import { TooMuchContention } from '#shared/use-cases/too-much-contention.error.ts';
import { draft, returned, reviewed } from '../domain/review.fixture.ts';
import { reviewAggregate } from '../review.aggregate.ts';
import { completeReview } from './complete-review.use-case.ts';
import { requestReview } from './request-review.use-case.ts';
import { emptyWorld, newsOf, type ReviewWorld, worldWith } from './review-world.fixture.ts';

describe('asking for a review', () => {
  it('opens it under the reservation’s number, not yet to be found', async () => {
    const world = emptyWorld();
    await requestReview(world, returned, context);
    expect(world.reviews.written.map(({ event }) => event)).toMatchObject([
      { id: 'review#7#1', type: 'ReviewRequested', ...context },
    ]);
    await expect(reviewAggregate.find(world, 7, anybody)).resolves.toMatchObject({ rejection: { kind: 'not-found' } });
    expect(await world.reviews.list({ size: 10, descending: false })).toEqual({ entries: [], next: undefined });
  });

  it('costs one write, and no read, the first time', async () => {
    const world = emptyWorld();
    const find = async () => {
      throw new Error('was read');
    };
    await requestReview({ ...world, reviews: { ...world.reviews, find } }, returned, context);
    expect(newsOf(world)).toEqual(['ReviewRequested']);
  });

  it('happens once, however often it is delivered, also when it is written by then', async () => {
    const world = emptyWorld();
    await requestReview(world, returned, context);
    await requestReview(world, returned, context);
    await completeReview(world, 7, draft, context);
    await requestReview(world, returned, context);
    expect(newsOf(world)).toEqual(['ReviewRequested', 'Reviewed']);
  });

  it('happens once in every order of two deliveries', async () => {
    const deliver = (world: ReviewWorld, gate: Gate) =>
      requestReview({ ...world, reviews: gate(world.reviews) }, returned, context);
    const ends = await everyInterleaving(emptyWorld, [deliver, deliver], (world) => newsOf(world).join(', '));
    expect(new Set(ends)).toEqual(new Set(['ReviewRequested']));
  });
});

describe('completing a review', () => {
  it('happens once, however often the item’s event is delivered', async () => {
    const world = await worldWith();
    await completeReview(world, 7, draft, context);
    await completeReview(world, 7, { ...draft, score: 1 }, context);
    expect(newsOf(world)).toEqual(['ReviewRequested', 'Reviewed']);
    expect(await reviewAggregate.find(world, 7, anybody)).toMatchObject({ state: { score: 4 } });
  });

  it('lets the message come again when others always come first', async () => {
    const world = await worldWith();
    const reviews = { ...world.reviews, save: async () => 'conflict' as const };
    await expect(completeReview({ ...world, reviews }, 7, draft, context)).rejects.toThrow(TooMuchContention);
    expect(newsOf(world)).toEqual(['ReviewRequested']);
  });
});

describe('finding a review', () => {
  it('finds a written one', async () => {
    expect(await reviewAggregate.find(await worldWith(reviewed), 7, anybody)).toMatchObject({
      state: { reviewNo: 7, score: 4, status: 'Written' },
    });
  });

  it('finds none that never was, or is only asked for', async () => {
    const missing = { rejection: { kind: 'not-found', code: 'review-not-found', detail: someWords } };
    await expect(reviewAggregate.find(emptyWorld(), 7, anybody)).resolves.toMatchObject(missing);
    await expect(reviewAggregate.find(await worldWith(), 7, anybody)).resolves.toMatchObject(missing);
  });
});
