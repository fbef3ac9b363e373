import { reviewSubscriptions } from '#contracts/subscriptions/review.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { ReviewDependencies } from '../review.aggregate.ts';
import { completeReview } from '../use-cases/complete-review.use-case.ts';
import { requestReview } from '../use-cases/request-review.use-case.ts';

/**
 * How the review reacts to events: it opens when the item is returned, and is completed when its item was deleted with
 * it.
 */
export function reviewListeners(dependencies: ReviewDependencies): readonly Subscription[] {
  return subscribe(reviewSubscriptions, {
    ReservationClosed: async ({ state }, context) => {
      // A cancelled reservation closes, too; only a returned one may be reviewed.
      if (state.status !== 'Closed') return;
      const { reservationNo, customerId, customerName, renterId, itemNo, itemName } = state;
      const returned = { reservationNo, customerId, customerName, renterId, itemNo, itemName: itemName ?? '' };
      await requestReview(dependencies, returned, context);
    },
    ItemDeleted: async ({ state: { deletion } }, context) => {
      // An owner's deletion carries no review.
      if (deletion?.reservationNo === undefined || deletion.review === undefined) return;
      await completeReview(dependencies, deletion.reservationNo, deletion.review, context);
    },
  });
}
