import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideRequest } from '../domain/review.decide.ts';
import type { ReturnedReservation } from '../domain/review.ts';
import { type ReviewDependencies, reviewAggregate } from '../review.aggregate.ts';

/** The item was returned: opens the review of its reservation. A repetition changes nothing. */
export async function requestReview(
  dependencies: ReviewDependencies,
  returned: ReturnedReservation,
  context: MessageContext,
): Promise<void> {
  // This is nearly always the first event, so it tries to create and reads only when a review exists.
  const decide = (review: Parameters<typeof decideRequest>[0]) => decideRequest(review, returned);
  orFail(
    await reviewAggregate.change(dependencies, returned.reservationNo, theMarket, decide, context, {
      state: undefined,
    }),
  );
}
