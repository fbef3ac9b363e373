import type { calls } from '#contracts/calls/index.ts';
import type { EventContract } from '#contracts/events/define-events.ts';
import type { ItemCommand } from '#functions/item/domain/item.decide.ts';
import { isLent } from '#functions/item/domain/item.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Rental } from '../rental.ts';

/** The contexts whose consumers can be told an event. */
export type Listener = 'item' | 'reservation' | 'payment' | 'review';

/** What brings a rental one step closer to an end in which its parts agree. */
export type Step =
  /** A consumer has not heard of an event, or has forgotten it: it is told what the other's row says now. */
  | { readonly do: 'tell'; readonly who: Listener; readonly event: EventContract; readonly data: object }
  /** Payment is asked what it was asked before. */
  | { readonly do: 'ask-payment'; readonly call: keyof typeof calls; readonly input: object }
  /** A command that a person gave the item, which the item has forgotten. */
  | { readonly do: 'command-item'; readonly command: ItemCommand }
  /** The reservation is lost, and made again from what the others know of it. */
  | { readonly do: 'make-again'; readonly state: Reservation }
  /** Nobody but a person can decide. */
  | { readonly do: 'decide' };

/** A step, and why. */
export interface Advice {
  readonly why: string;
  readonly step: Step;
}

/** What the rows say of one another. */
export interface Facts extends Rental {
  readonly state: Reservation;
  readonly version: number;
  readonly holds: boolean;
  readonly lent: boolean;
  /** The item was returned from this rental, or left the market with its review. */
  readonly gaveBack: boolean;
}

/** What the rows of a rental say, with its reservation. */
export function factsOf(rental: Rental, state: Reservation): Facts {
  return { ...rental, state, version: state.version, ...itemFacts(rental) };
}

/** What the item says of the rental. */
export function itemFacts({ item, reservationNo }: Rental) {
  const state = item?.state;
  const holds = state?.reservationNo === reservationNo;
  const lent = state !== undefined && holds && isLent(state);
  const gaveBack = state?.returnedFrom === reservationNo || state?.deletion?.reservationNo === reservationNo;
  return { holds, lent, gaveBack: gaveBack && !holds };
}

/** What payment would tell of its row. */
export function paymentSays({ payment }: Rental) {
  return { version: payment?.state.version, state: payment?.state };
}

/** The reservation as it was when it asked for the item. */
export function unlent(state: Reservation): object {
  return { ...state, status: 'Requested', rentalStatus: 'NotRenting', paymentStatus: 'NotPaid', payBy: undefined };
}

/** Advice to tell a consumer an event. */
export function told(why: string, who: Listener, event: EventContract, data: object): Advice {
  return { why, step: { do: 'tell', who, event, data } };
}

/** Advice to ask payment again. Payment answers what it answered before. */
export function asked(why: string, call: keyof typeof calls, input: object): Advice {
  return { why, step: { do: 'ask-payment', call, input } };
}

/** Advice to give the item a command again. */
export function commanded(why: string, command: ItemCommand): Advice {
  return { why, step: { do: 'command-item', command } };
}

/** Nothing in the tables says what is right. */
export function undecided(why: string): Advice {
  return { why, step: { do: 'decide' } };
}
