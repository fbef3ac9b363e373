import { itemEvents } from '#contracts/events/item.events.ts';
import { reservationEvents } from '#contracts/events/reservation.events.ts';
import { reviewEvents } from '#contracts/events/review.events.ts';
import { projectionSubscriptions } from '#contracts/subscriptions/projections.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import { createProjector, type Projector, type Views } from '../use-cases/project.use-case.ts';

type ItemChange = Parameters<Projector['item']>[0];

/** How the views react to events: each carries the state that they show. */
export function projectionListeners(views: Views): readonly Subscription[] {
  const { item, reservation, review } = createProjector(views, { repair: false });
  // A release of an item that was never registered has nothing to show.
  const itemIfKnown = async ({ state, version }: { state?: ItemChange['state'] | undefined; version: number }) =>
    state && item({ state, version });
  return subscribe(projectionSubscriptions, {
    ...forEach(itemEvents, itemIfKnown),
    ...forEach(reservationEvents, reservation),
    ...forEach(reviewEvents, review),
  });
}

/** The same handler for each event of an aggregate. */
function forEach<Events extends object, Handler>(events: Events, handler: Handler) {
  return Object.fromEntries(Object.keys(events).map((name) => [name, handler])) as Record<keyof Events, Handler>;
}
