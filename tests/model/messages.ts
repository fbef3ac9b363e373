import type { Envelope } from '../../functions/shared/events/envelope.ts';
import type { Market } from './market.ts';

type Consumer = Parameters<Market['deliver']>[0];

/** The model's messages: the event each one is here, who takes it, and what it names beside the reservation. */
const MESSAGES: Readonly<Record<string, { readonly name: string; readonly to: Consumer; readonly and?: string }>> = {
  Reserved: { name: 'Reserved', to: 'item', and: 'holdSeq' },
  ReservationCancelled: { name: 'Cancelled', to: 'item', and: 'holdSeq' },
  ItemHeld: { name: 'Held', to: 'reservation' },
  ItemHoldRefused: { name: 'HoldRefused', to: 'reservation' },
  ItemReleased: { name: 'Released', to: 'payment' },
  ItemReleaseRefused: { name: 'ReleaseRefused', to: 'reservation' },
  RentedItem: { name: 'Rented', to: 'reservation' },
  ReturnedItem: { name: 'Returned', to: 'reservation' },
  PaymentApproved: { name: 'Approved', to: 'reservation', and: 'attempt' },
  PaymentCanceled: { name: 'Canceled', to: 'reservation', and: 'attempt' },
  ItemDeleted: { name: 'ItemDeleted', to: 'review' },
};

/** An event that the model knows, too. */
export interface Message {
  /** As the model names it: `Reserved 1 1`, `Held 1`. */
  readonly name: string;
  readonly to: Consumer;
  readonly event: Envelope;
}

/** The messages of the model among what was published. */
export function messagesOf(market: Market): Message[] {
  return market.published().flatMap((event) => {
    const known = MESSAGES[event.type];
    const facts = factsOf(event);
    // An owner's deletion and the closing of a payment are not messages of the model.
    if (known === undefined || facts.reservationNo === undefined || isClosing(event)) return [];
    const also = known.and === undefined ? [] : [facts[known.and]];
    return [{ name: [known.name, facts.reservationNo, ...also].join(' '), to: known.to, event }];
  });
}

/** The event that tells that a reservation's payment is closed for good, if it was published. */
export function closingOf(market: Market, reservationNo: number): Envelope | undefined {
  return market.published().find((event) => isClosing(event) && factsOf(event).reservationNo === reservationNo);
}

function isClosing(event: Envelope): boolean {
  return event.type === 'PaymentClosed' || (event.type === 'PaymentCanceled' && factsOf(event).status === 'Closed');
}

/** What an event tells, its own facts before the state it carries. */
function factsOf({ type, data }: Envelope): Readonly<Record<string, unknown>> {
  const { state, ...facts } = data as { readonly state?: Readonly<Record<string, unknown>> };
  if (type !== 'ItemDeleted') return { ...state, ...facts };
  return { reservationNo: (state?.deletion as { readonly reservationNo?: number } | undefined)?.reservationNo };
}
