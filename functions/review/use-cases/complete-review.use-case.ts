import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideComplete } from '../domain/review.decide.ts';
import type { Review, ReviewDraft } from '../domain/review.ts';
import { type ReviewDependencies, reviewAggregate } from '../review.aggregate.ts';

/** The item was deleted with this review: records the review if the renter's own request did not. */
export async function completeReview(
  dependencies: ReviewDependencies,
  reservationNo: number,
  review: ReviewDraft,
  context: MessageContext,
): Promise<void> {
  const decide = (current: Review | undefined) => decideComplete(current, review);
  orFail(await reviewAggregate.change(dependencies, reservationNo, theMarket, decide, context));
}
