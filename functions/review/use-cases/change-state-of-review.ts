import type { Decision } from '../../shared/domain/decision.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { changeAggregate } from '../../shared/use-cases/change-aggregate.ts';
import type { Outcome } from '../../shared/use-cases/outcome.ts';
import type { ReviewEvent } from '../domain/review.events.ts';
import { evolveReview } from '../domain/review.evolve.ts';
import type { Review } from '../domain/review.ts';
import type { ReviewDependencies } from './review.dependencies.ts';

/** Carries a decision out on one reservation's review, deciding anew when another write came first. */
export function changeStateOfReview(
  { reviews, now, pause }: ReviewDependencies,
  reservationNo: number,
  decide: (review: Review | undefined) => Decision<ReviewEvent>,
  context: MessageContext,
  loaded?: { readonly state: Review | undefined },
): Promise<Outcome<Review | undefined>> {
  return changeAggregate({ find: () => reviews.find(reservationNo), save: reviews.save }, decide, {
    evolve: evolveReview,
    context,
    now,
    pause,
    loaded,
  });
}
