import { createMemoryRepository } from '#shared/persistence/aggregate/aggregate.repository-memory.ts';
import { createMemoryIdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys-memory.ts';
import { now, nowMs } from '#shared/testing/context.fixture.ts';
import { seed } from '#shared/testing/seed.ts';
import { reviewTable } from '../adapters/review.table.ts';
import type { ReviewEvent } from '../domain/review.events.ts';
import { evolveReview } from '../domain/review.evolve.ts';
import { requested } from '../domain/review.fixture.ts';
import type { Review } from '../domain/review.ts';

/** Everything the review's use cases need, in memory, without any review. */
export function emptyWorld() {
  const reviews = createMemoryRepository<Review, ReviewEvent>(reviewTable, nowMs);
  return { reviews, keys: createMemoryIdempotencyKeys(nowMs), now };
}

/** See {@link emptyWorld}. */
export type ReviewWorld = ReturnType<typeof emptyWorld>;

/** A world in which the review of reservation 7 was requested, with this history. */
export async function worldWith(...history: readonly ReviewEvent[]): Promise<ReviewWorld> {
  const world = emptyWorld();
  await seed(world.reviews, evolveReview, [requested, ...history]);
  return world;
}

/** The names of a world's events. */
export function newsOf({ reviews }: ReviewWorld): readonly string[] {
  return reviews.written.map(({ event }) => event.type);
}
