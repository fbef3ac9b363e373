import { defineAggregate } from '../shared/use-cases/aggregate.ts';
import { reviewTable } from './adapters/review.table.ts';
import { evolveReview } from './domain/review.evolve.ts';

/** The review. */
export const reviewAggregate = defineAggregate('reviews', { table: reviewTable, evolve: evolveReview });

/** What every use case on one review needs. */
export type ReviewDependencies = Parameters<typeof reviewAggregate.change>[0];
