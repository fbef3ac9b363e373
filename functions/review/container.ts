import { createAggregateStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate.repository-dynamodb.ts';
import { reviewTable } from './adapters/review.table.ts';
import type { ReviewEvent } from './domain/review.events.ts';
import type { Review } from './domain/review.ts';

/** What the review's functions are wired from: its repository on its own table and the clock. */
export function createReviewContainer(variables: TableVariables) {
  const { client, tableName, keys } = createAggregateStore(variables);
  const reviews = createDynamoRepository<Review, ReviewEvent>({ client, tableName, table: reviewTable });
  return { client, reviews, keys, now, pause };
}
