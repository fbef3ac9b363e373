import * as z from 'zod/mini';
import { number } from '#contracts/events/fields.ts';
import { reviewEvents, reviewState } from '#contracts/events/review.events.ts';
import type { FiltersOf } from '#contracts/http/routes.ts';
import type { AggregateTable } from '#shared/persistence/aggregate/aggregate-table.ts';
import type { Review } from '../domain/review.ts';

const storedReview = z.lazy(() => z.extend(reviewState, { version: number }));

/** How reviews are stored. A requested review is in no list. */
export const reviewTable: AggregateTable<Review> = {
  outbox: { aggregate: 'review', idOf: (review) => review.reviewNo, contracts: Object.values(reviewEvents) },
  schema: z.lazy(() => z.pipe(storedReview, z.transform(toReview))),
  numberOf: (review) => review.reviewNo,
  listed: (review) => review.status === 'Written',
  filters: { itemNo: ({ itemNo }) => itemNo } satisfies FiltersOf<'reviews', Review>,
};

/** A stored review as the type of its state. Throws when a written one has no score. */
function toReview({ status, score, comment, ...known }: z.output<typeof storedReview>): Review {
  if (status === 'Requested') return { ...known, status };
  if (score === undefined) throw new Error(`review ${known.reviewNo} is written without a score`);
  return { ...known, status, score, comment };
}
