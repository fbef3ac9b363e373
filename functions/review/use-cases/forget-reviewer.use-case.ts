import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideForget } from '../domain/review.decide.ts';
import type { ReturnedReservation, Review } from '../domain/review.ts';
import { type ReviewDependencies, reviewAggregate } from '../review.aggregate.ts';

/** The renter of a returned reservation is forgotten: takes their name and comment out of its review. */
export async function forgetReviewer(
  dependencies: ReviewDependencies,
  returned: ReturnedReservation,
  context: MessageContext,
): Promise<void> {
  const decide = (review: Review | undefined) => decideForget(review, returned);
  orFail(await reviewAggregate.change(dependencies, returned.reservationNo, theMarket, decide, context));
}
