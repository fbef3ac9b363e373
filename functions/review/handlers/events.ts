import * as z from 'zod/mini';
import { reviewSubscriptions } from '../../../contracts/subscriptions/review.ts';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { createReviewContainer } from '../container.ts';
import { completeReview } from '../use-cases/complete-review.use-case.ts';
import { requestReview } from '../use-cases/request-review.use-case.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables }));
const container = createReviewContainer(env);

/** Asks for a review when the thing comes back, and completes a review whose item left the market with it. */
export const handler = createConsumerFunction(
  subscribe(reviewSubscriptions, {
    ReservationClosed: async ({ state }, context) => {
      // A cancelled reservation closes, too; only a returned one may be reviewed.
      if (state.status !== 'Closed') return;
      const { reservationNo, customerId, customerName, itemNo, itemName } = state;
      const returned = { reservationNo, customerId, customerName, itemNo, itemName: itemName ?? '' };
      await requestReview(container, returned, context);
    },
    ItemDeleted: async ({ state: { deletion } }, context) => {
      // An owner's deletion carries no review.
      if (deletion?.reservationNo === undefined || deletion.review === undefined) return;
      await completeReview(container, deletion.reservationNo, deletion.review, context);
    },
  }),
  env,
);
