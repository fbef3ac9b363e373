import { defineAggregate } from '../shared/use-cases/aggregate.ts';
import { reviewTable } from './adapters/review.table.ts';
import { evolveReview } from './domain/review.evolve.ts';

/** The review. */
export const reviewAggregate = defineAggregate('reviews', { table: reviewTable, evolve: evolveReview });

/** The dependencies of every use case on one review. */
export type ReviewDependencies = Parameters<typeof reviewAggregate.change>[0];
