import { projectionSubscriptions } from '#contracts/subscriptions/projections.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import { createProjector, type Views } from '../use-cases/project.use-case.ts';

/** How the views react to events. */
export function projectionListeners(views: Views): readonly Subscription[] {
  const { item, reservation, review } = createProjector(views, { repair: false });
  return subscribe(projectionSubscriptions, {
    ItemRegistered: item,
    ItemChanged: item,
    ItemDeleted: item,
    ItemHeld: item,
    // A release of an item that was never registered has nothing to show.
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
  });
}
