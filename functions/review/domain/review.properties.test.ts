import fc from 'fast-check';
import { events } from '#contracts/events/index.ts';
import { describeAggregate } from '#shared/testing/aggregate-properties.ts';
import { reviewTable } from '../adapters/review.table.ts';
import type { ReviewEvent } from './review.events.ts';
import { forget, type ReviewCommand, request, reviewRules } from './review.fixture.ts';
import type { Review } from './review.ts';

const draft = fc.record({
  customerId: fc.integer({ min: 3, max: 4 }),
  customerName: fc.option(fc.string({ maxLength: 20 })),
  score: fc.integer({ min: 1, max: 5 }),
  comment: fc.option(fc.string({ maxLength: 50, unit: 'grapheme' }), { nil: undefined }),
});
const commands = fc.oneof<fc.WeightedArbitrary<ReviewCommand>[]>(
  { weight: 2, arbitrary: fc.constant(request) },
  { weight: 1, arbitrary: fc.constant(forget) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('Write', 'Complete'), draft }) },
);

describeAggregate<Review, ReviewEvent, ReviewCommand>('a review', {
  ...reviewRules,
  table: reviewTable,
  contracts: events,
  commands,
  mayRepeat: () => true,
});
