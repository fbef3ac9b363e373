import type { Envelope } from '#shared/events/envelope.ts';
import type { Market } from './market.ts';

type Consumer = Parameters<Market['deliver']>[0];

/**
 * The model's messages: the event that each stands for here, its consumer, and what it names beside the reservation.
 */
const MESSAGES: Readonly<Record<string, { readonly name: string; readonly to: Consumer; readonly and?: string }>> = {
  Reserved: { name: 'Reserved', to: 'item', and: 'holdSeq' },
  ReservationCancelled: { name: 'Cancelled', to: 'item', and: 'holdSeq' },
  ItemHeld: { name: 'Held', to: 'reservation' },
  ItemHoldRefused: { name: 'HoldRefused', to: 'reservation' },
  ItemReleased: { name: 'Released', to: 'reservation' },
  RentedItem: { name: 'Rented', to: 'reservation' },
  ReturnedItem: { name: 'Returned', to: 'reservation' },
  PaymentApproved: { name: 'Approved', to: 'reservation', and: 'attempt' },
  PaymentCanceled: { name: 'Canceled', to: 'reservation', and: 'attempt' },
  PaymentClosed: { name: 'Closed', to: 'reservation' },
  PaymentCaptured: { name: 'Captured', to: 'item' },
  CancellationRequested: { name: 'Wanted', to: 'payment' },
  ItemDeleted: { name: 'ItemDeleted', to: 'review' },
};

/** An event that the model also has. */
export interface Message {
  /** As the model names it: `Reserved 1 1`, `Held 1`. */
  readonly name: string;
  readonly to: Consumer;
  readonly reservationNo: number;
  readonly event: Envelope;
}

/** The published events that are messages in the model. */
export function messagesOf(market: Market): Message[] {
  return market.published().flatMap((event) => {
    const facts = factsOf(event);
    const known =
      MESSAGES[event.type === 'PaymentCanceled' && facts.status === 'Closed' ? 'PaymentClosed' : event.type];
    // The model has no message for an owner's deletion, nor for a reservation whose time is over.
    const reservationNo = reservationOf(event);
    if (known === undefined || reservationNo === undefined || facts.cancellation === 'late') return [];
    const also = known.and === undefined ? [] : [facts[known.and]];
    return [{ name: [known.name, reservationNo, ...also].join(' '), to: known.to, reservationNo, event }];
  });
}

/** The number of the reservation that an event is about; undefined when it is about none. */
export function reservationOf(event: Envelope): number | undefined {
  const { reservationNo } = factsOf(event);
  return typeof reservationNo === 'number' ? reservationNo : undefined;
}

/** The last event that says that a reservation's time is over. Throws when there is none. */
export function overdueOf(market: Market, reservationNo: number): Envelope {
  const isIt = (event: Envelope): boolean => {
    const { cancellation, reservationNo: of } = factsOf(event);
    return event.type === 'CancellationRequested' && cancellation === 'late' && of === reservationNo;
  };
  const event = market.published().findLast(isIt);
  if (event === undefined) throw new Error(`${reservationNo} was never overdue`);
  return event;
}

/** The fields of an event: its own facts before the state it carries. */
function factsOf({ type, data }: Envelope): Readonly<Record<string, unknown>> {
  const { state, ...facts } = data as { readonly state?: Readonly<Record<string, unknown>> };
  if (type !== 'ItemDeleted') return { ...state, ...facts };
  return { reservationNo: (state?.deletion as { readonly reservationNo?: number } | undefined)?.reservationNo };
}
