import { type AggregateStore, createOwnStore } from '../shared/composition/aggregate-store.ts';
import { now, pause } from '../shared/composition/clock.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoRepository } from '../shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { reviewTable } from './adapters/review.table.ts';
import type { ReviewEvent } from './domain/review.events.ts';
import type { Review } from './domain/review.ts';

/** The review's repository on a table, and idempotency keys. */
export function reviewsIn({ client, tableName, now, keys }: AggregateStore) {
  return { reviews: createDynamoRepository<Review, ReviewEvent>({ client, tableName, now, table: reviewTable }), keys };
}

/** Everything that the review's functions on Lambda are wired from. */
export function createReviewContainer(variables: TableVariables) {
  const store = createOwnStore(variables);
  return { client: store.client, ...reviewsIn(store), now, pause };
}
