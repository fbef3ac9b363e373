import * as z from 'zod/mini';
import { projectionSubscriptions } from '../../../contracts/subscriptions/projections.ts';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { createViews, viewVariables } from '../container.ts';
import { createProjector } from '../use-cases/project.use-case.ts';

const env = loadEnv(z.object({ ...viewVariables, ...consumerVariables }));
const { item, reservation, review } = createProjector(createViews(env), { repair: false });

/** Builds the itemInfo and reviewInfo views from what happens in the market. */
export const handler = createConsumerFunction(
  subscribe(projectionSubscriptions, {
    ItemRegistered: item,
    ItemChanged: item,
    ItemDeleted: item,
    ItemHeld: item,
    // A release of something that was never registered has no item to show.
    ItemReleased: async ({ state, version }) => (state === undefined ? undefined : item({ state, version })),
    RentedItem: item,
    ReturnedItem: item,
    Reserved: reservation,
    ReservationConfirmed: reservation,
    ReservationRejected: reservation,
    ReservationCancelled: reservation,
    PaymentRequested: reservation,
    PaymentCancellationRequested: reservation,
    RentalStarted: reservation,
    ReservationClosed: reservation,
    Reviewed: review,
  }),
  env,
);
