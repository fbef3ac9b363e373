import * as z from 'zod/mini';
import { number } from '../../../contracts/events/fields.ts';
import { ReviewRequested } from '../../../contracts/events/review-requested.ts';
import { reviewState } from '../../../contracts/events/review-state.ts';
import { Reviewed } from '../../../contracts/events/reviewed.ts';
import type { FiltersOf } from '../../../contracts/http/routes.ts';
import type { AggregateTable } from '../../shared/persistence/aggregate-table.ts';
import type { Review } from '../domain/review.ts';

/** How reviews are kept. One that is only asked for is nothing to list. */
export const reviewTable: AggregateTable<Review> = {
  outbox: { aggregate: 'review', idOf: (review) => review.reviewNo, contracts: [ReviewRequested, Reviewed] },
  schema: z.extend(reviewState, { version: number }),
  numberOf: (review) => review.reviewNo,
  listed: (review) => review.status === 'Written',
  filters: { itemNo: ({ itemNo }) => itemNo } satisfies FiltersOf<'reviews', Review>,
};
