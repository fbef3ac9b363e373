import type * as z from 'zod/mini';
import type { itemState } from '#contracts/events/item.events.ts';
import { itemEvents } from '#contracts/events/item.events.ts';
import { paymentEvents } from '#contracts/events/payment.events.ts';
import { reservationEvents } from '#contracts/events/reservation.events.ts';
import { reviewEvents } from '#contracts/events/review.events.ts';
import { waitingEvents } from '#contracts/events/waiting.events.ts';
import { operationsSubscriptions } from '#contracts/subscriptions/operations.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { toHistoryEntry } from '../domain/history-entry.ts';
import type { History } from '../history.ts';

/** The data of an item's event: of its rental, if it has one. */
interface ItemChange {
  readonly version: number;
  readonly state?: z.output<typeof itemState> | undefined;
  readonly reservationNo?: number | undefined;
}

/** The data of an event of a rental. */
interface RentalChange {
  readonly version: number;
  readonly state: { readonly reservationNo: number };
}

/** The data of an event of those who wait for an item. */
interface WaitingChange {
  readonly version: number;
  readonly state: { readonly itemNo: number };
}

/** Keeps every event in the history of its rental; what belongs to no rental, in that of its item. */
export function operationsListeners(history: Pick<History, 'add'>): readonly Subscription[] {
  const item = (change: ItemChange, _: MessageContext, envelope: Envelope) => {
    // The deletion by a review belongs to the rental that it ends.
    const reservationNo = change.reservationNo ?? change.state?.deletion?.reservationNo;
    const subject = reservationNo === undefined ? `item/${change.state?.itemNo}` : `reservation/${reservationNo}`;
    return history.add(subject, toHistoryEntry(envelope, change));
  };
  const rental = (change: RentalChange, _: MessageContext, envelope: Envelope) =>
    history.add(`reservation/${change.state.reservationNo}`, toHistoryEntry(envelope, change));
  const waiting = (change: WaitingChange, _: MessageContext, envelope: Envelope) =>
    history.add(`item/${change.state.itemNo}`, toHistoryEntry(envelope, change));
  return subscribe(operationsSubscriptions, {
    ...forEach(waitingEvents, waiting),
    ...forEach(itemEvents, item),
    ...forEach({ ...reservationEvents, ...paymentEvents, ...reviewEvents }, rental),
  });
}

/** The same handler for each of these events. */
function forEach<Events extends object, Handler>(events: Events, handler: Handler) {
  return Object.fromEntries(Object.keys(events).map((name) => [name, handler])) as Record<keyof Events, Handler>;
}
