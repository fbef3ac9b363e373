import type * as z from 'zod/mini';
import type { reservationState } from '#contracts/events/reservation.events.ts';
import { reviewSubscriptions } from '#contracts/subscriptions/review.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { ReturnedReservation } from '../domain/review.ts';
import type { ReviewDependencies } from '../review.aggregate.ts';
import { completeReview } from '../use-cases/complete-review.use-case.ts';
import { forgetReviewer } from '../use-cases/forget-reviewer.use-case.ts';
import { requestReview } from '../use-cases/request-review.use-case.ts';

/**
 * How the review reacts to events: it opens when the item is returned, is completed when its item was deleted with it,
 * and loses its renter's name and comment when they are forgotten.
 */
export function reviewListeners(dependencies: ReviewDependencies): readonly Subscription[] {
  return subscribe(reviewSubscriptions, {
    // A cancelled reservation closes, too; only a returned one may be reviewed.
    ReservationClosed: async ({ state }, context) => {
      if (state.status === 'Closed') await requestReview(dependencies, returnedOf(state), context);
    },
    // Of one that is not over yet, the end will say that its renter is forgotten.
    RenterForgotten: async ({ state }, context) => {
      if (state.status === 'Closed') await forgetReviewer(dependencies, returnedOf(state), context);
    },
    ItemDeleted: async ({ state: { deletion } }, context) => {
      // An owner's deletion carries no review.
      if (deletion?.reservationNo === undefined || deletion.review === undefined) return;
      await completeReview(dependencies, deletion.reservationNo, deletion.review, context);
    },
  });
}

function returnedOf(state: z.output<typeof reservationState>): ReturnedReservation {
  const { reservationNo, customerId, customerName, renterId, forgotten, itemNo, itemName } = state;
  return {
    ...{ reservationNo, customerId, customerName, renterId, itemNo, itemName: itemName ?? '' },
    ...(forgotten && { forgotten }),
  };
}
