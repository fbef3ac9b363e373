import type { calls } from '#contracts/calls/index.ts';
import { daysOf, touch } from '#contracts/days/civil-day.ts';
import { extensionIn } from '#contracts/days/extension.ts';
import type { EventContract } from '#contracts/events/define-events.ts';
import { events } from '#contracts/events/index.ts';
import type { ItemCommand } from '#functions/item/domain/item.decide.ts';
import { bookingOf, type Item, isFor, isLent } from '#functions/item/domain/item.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Rental } from '../rental.ts';
import { isPassed } from './past.ts';

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
  /** The reservation's row says otherwise than its payment: the price, or a version above which attempts are numbered. */
  | { readonly do: 'correct'; readonly state: Reservation; readonly to: Correction }
  /** The reservation is lost, and made again from what the others know of it. */
  | { readonly do: 'make-again'; readonly state: Reservation }
  /** Nobody but a person can decide. */
  | { readonly do: 'decide' };

/** What of a reservation's row is written over. */
export type Correction = { readonly version: number } | { readonly itemPrice: number } | { readonly total: number };

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
  /** The item, its lock or its review are of a time when this rental was over. */
  readonly isPast: boolean;
  /** The item was handed over: its money was taken, or one of both says that it is lent. */
  readonly handedOver: boolean;
  /** It came back: what was handed over and is past, was returned. */
  readonly wasReturned: boolean;
}

/** What the rows of a rental say, with its reservation. */
export function factsOf(rental: Rental, state: Reservation): Facts {
  const { payment, review, reviewedBy, reservationNo } = rental;
  const { holds, lent, gaveBack } = itemFacts(rental);
  const isReviewed = reviewedBy !== undefined && reviewedBy !== reservationNo;
  const isPast = gaveBack || isReviewed || isPassed(rental, state);
  const handedOver = lent || payment?.state.status === 'Captured' || state.rentalStatus === 'Renting';
  const wasReturned = gaveBack || review !== undefined || (isPast && handedOver);
  return { ...rental, state, version: state.version, holds, lent, gaveBack, isPast, handedOver, wasReturned };
}

/** What the item says of the rental. */
export function itemFacts({ item, reservationNo }: Rental) {
  const state = item?.state;
  const holds = state !== undefined && isFor(state, reservationNo);
  const lent = state !== undefined && state.reservationNo === reservationNo && isLent(state);
  const gaveBack = state?.returnedFrom === reservationNo || state?.deletion?.reservationNo === reservationNo;
  return { holds, lent, gaveBack: gaveBack && !holds };
}

/** What payment would tell of its row. */
export function paymentSays({ payment }: Rental) {
  return { version: payment?.state.version, state: payment?.state };
}

/** The reservation that has the item, or some of the days that this one needs. */
export function inTheWay(item: Item, { reservationNo: own, ...state }: Reservation): number | undefined {
  const { reservationNo, bookings = [] } = item;
  const days = daysOf(state);
  if (reservationNo !== undefined && reservationNo !== own && bookingOf(item, reservationNo) === undefined)
    return reservationNo;
  const isTaken = (one: (typeof bookings)[number]) => days === undefined || touch(one, days);
  return bookings.find((one) => one.reservationNo !== own && isTaken(one))?.reservationNo;
}

/** Advice to let the item hold itself again for a reservation that has its place among the others. */
export function heldAgain(why: string, { state, version }: Facts): Advice {
  const { reservationNo, holdSeq, openSince, customerId } = state;
  const days = daysOf(state);
  if (days !== undefined) {
    // Seen from before all days: what is late today was not late when the item held itself.
    const hold = {
      reservationNo,
      holdSeq,
      openSince,
      customerId,
      days: { ...days, ...extensionIn(state), today: LONG_AGO },
    };
    return commanded(why, { type: 'HoldItem', ...hold });
  }
  const asked = { status: 'Requested', rentalStatus: 'NotRenting', paymentStatus: 'NotPaid', payBy: undefined };
  return told(why, 'item', events.Reserved, { version, state: { ...state, ...asked } });
}

const LONG_AGO = '0001-01-01';

/** Advice to take the item back. Nobody knows the day any more, so nothing is late and no days are kept free after it. */
export function takenBack(why: string, reservationNo: number): Advice {
  return commanded(why, { type: 'ReturnItem', reservationNo, today: LONG_AGO });
}

/** Advice to hand the item over, whose money was taken. Of several bookings the earliest goes first. */
export function handedOver(why: string, facts: Facts): Advice {
  const { item, reservationNo } = facts;
  const booking = item && bookingOf(item.state, reservationNo);
  if (item !== undefined && booking !== undefined) {
    const { bookings = [], begunFrom = '' } = item.state;
    const first = bookings.find((one) => one.from < booking.from);
    if (first !== undefined) return waits(`${why}, and reservation ${first.reservationNo} comes first`);
    if (begunFrom < booking.from) return commanded(why, { type: 'BeginHandover', reservationNo, today: booking.from });
  }
  return told(why, 'item', events.PaymentCaptured, paymentSays(facts));
}

/** What was paid, as a price, and as a total where the price is for a day. */
export function priceOf(paid: number, item: Pick<Item, 'itemPrice' | 'priceUnit'> | undefined, hasDays: boolean) {
  const isTotal = hasDays && item?.priceUnit === 'Day' && item.itemPrice !== paid;
  return isTotal ? { itemPrice: item.itemPrice, total: paid } : { itemPrice: paid };
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

/** Advice to wait until other rentals of the item have taken their steps. */
export function waits(why: string): Advice {
  return undecided(`${why}: mend that first`);
}

/** Nothing in the tables says what is right. */
export function undecided(why: string): Advice {
  return { why, step: { do: 'decide' } };
}
