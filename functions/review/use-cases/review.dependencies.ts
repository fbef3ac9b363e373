import type { AggregateRepository } from '../../shared/persistence/aggregate.repository.ts';
import type { Pause } from '../../shared/use-cases/change-aggregate.ts';
import type { ReviewEvent } from '../domain/review.events.ts';
import type { Review } from '../domain/review.ts';

/** Where reviews live. */
export type ReviewRepository = AggregateRepository<Review, ReviewEvent>;

/** What every use case on a review needs. */
export interface ReviewDependencies {
  readonly reviews: ReviewRepository;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly pause?: Pause;
}
