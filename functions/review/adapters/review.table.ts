import * as z from 'zod/mini';
import { number } from '../../../contracts/events/fields.ts';
import { reviewEvents, reviewState } from '../../../contracts/events/review.events.ts';
import type { FiltersOf } from '../../../contracts/http/routes.ts';
import type { AggregateTable } from '../../shared/persistence/aggregate-table.ts';
import type { Review } from '../domain/review.ts';

/** How reviews are kept. One that is only asked for is nothing to list. */
export const reviewTable: AggregateTable<Review> = {
  outbox: { aggregate: 'review', idOf: (review) => review.reviewNo, contracts: Object.values(reviewEvents) },
  schema: z.extend(reviewState, { version: number }),
  numberOf: (review) => review.reviewNo,
  listed: (review) => review.status === 'Written',
  filters: { itemNo: ({ itemNo }) => itemNo } satisfies FiltersOf<'reviews', Review>,
};
