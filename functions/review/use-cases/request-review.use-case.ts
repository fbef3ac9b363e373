import type { MessageContext } from '#shared/domain/message-context.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideRequest } from '../domain/review.decide.ts';
import type { ReturnedReservation } from '../domain/review.ts';
import { type ReviewDependencies, reviewAggregate } from '../review.aggregate.ts';

/** The thing came back: opens the review of its reservation; a second time changes nothing. */
export async function requestReview(
  dependencies: ReviewDependencies,
  returned: ReturnedReservation,
  context: MessageContext,
): Promise<void> {
  // Nearly always the first: tried as a creation, read only when that finds one.
  const decide = (review: Parameters<typeof decideRequest>[0]) => decideRequest(review, returned);
  orFail(await reviewAggregate.change(dependencies, returned.reservationNo, decide, context, { state: undefined }));
}
