import * as z from 'zod/mini';
import { extensionOf, late, maybeChanged, maybeDay, maybeNumber, terms } from './days.ts';
import { defineEvents, event } from './define-events.ts';
import { count, flag, number, paymentStatus, price, rentalStatus } from './fields.ts';
import { holdRefusal, holdRefusals, reason } from './reasons.ts';

/** A moment in seconds since the epoch, if there is one. */
const moment = z.optional(count);

/** A reservation after the event's change. `holdSeq` orders the reservations of one item. */
export const reservationState = z.object({
  reservationNo: number,
  customerId: number,
  customerName: z.nullable(z.string()),
  /** The renter again when they signed in; absent when nobody had. */
  renterId: maybeNumber,
  /** True when the renter is forgotten: then their name is gone for good. */
  forgotten: flag,
  /** The owner of the item, once it is held; absent when nobody owns it. */
  ownerId: z.optional(number),
  itemNo: number,
  itemName: z.nullable(z.string()),
  itemPrice: z.nullable(price),
  /** The days it is for, both included, as `2026-12-24` in the market's time zone; absent when it takes the item altogether. */
  from: maybeDay,
  to: maybeDay,
  /**
   * The reservation of the same renter whose days it goes on, and the first day of all of them; absent otherwise. `until`:
   * the last day of what the renter had booked before, and begins on the day after its own; absent otherwise.
   */
  extensionOf,
  since: maybeDay,
  until: maybeDay,
  /** What is charged, where that is not the price itself: price × days. Until the item answers, what the renter agreed to. */
  total: z.optional(price),
  /** What the owner asks for beside it. Until the item answers, what the renter agreed to. */
  ...terms,
  paymentStatus,
  rentalStatus,
  status: z.enum(['Requested', 'Confirmed', 'Rejected', 'Cancelling', 'Cancelled', 'Closed']),
  holdSeq: count,
  /** The lowest `holdSeq` among the reservations that were open when it was made; absent when it was the only one. */
  openSince: z.optional(count),
  /** Until when it is held unpaid, in seconds since the epoch: a row has no room for more. Absent otherwise. */
  payBy: moment,
  /** From when it can be paid, in seconds since the epoch; absent when that was at once, or no payment is to come any more. */
  payFrom: moment,
  /** The newest attempt to pay, or to take back, of which it has heard; absent in events of earlier versions. */
  paymentFence: z.optional(count),
  /** True while it has to be paid again because the provider let its authorization lapse. */
  paymentLapsed: flag,
  /**
   * Before the end: payment has not yet decided on the renter's wish (`requested`) or the passed deadline (`late`).
   * After it: the renter cancelled (`by-renter`), the time to pay expired, or the price had changed; the payment is
   * closed for good, and the item is not released yet.
   */
  cancellation: z.optional(z.enum(['requested', 'late', 'by-renter', 'expired', 'price-changed'])),
  /** Who else than the renter cancels it, and why. It then ends as if `by-renter`. */
  turnedDown: z.optional(z.object({ by: z.enum(['owner', 'operator']), reason: z.string() })),
  /** Once the item is back: until when its owner may keep of the deposit, in seconds since the epoch; absent without one. */
  keepDepositBy: moment,
  ...late,
  /** Why it is Rejected. With `price-changed`, `itemPrice` is the item's new price. */
  rejectionReason: z.optional(reason(...holdRefusals, 'price-changed')),
});

/** A reservation's state for examples. */
export const exampleReservation = {
  reservationNo: 1,
  customerId: 1,
  customerName: 'Customer1',
  itemNo: 1,
  itemName: 'Camera',
  itemPrice: 100,
  paymentStatus: 'NotPaid',
  rentalStatus: 'NotRenting',
  status: 'Requested',
  holdSeq: 1,
} as const;

const reservation = { version: count, state: reservationState };

/** The events of reservations, by name. */
export const reservationEvents = defineEvents('reservation', {
  /** A renter reserved an item and holds its lock. */
  Reserved: event(reservation, { version: 1, state: exampleReservation }),
  /** The item held itself; name and price are the item's own. */
  ReservationConfirmed: event(reservation, { version: 2, state: { ...exampleReservation, status: 'Confirmed' } }),
  /** The item refused the hold; the lock is let go. */
  ReservationRejected: event(
    { ...reservation, reason: holdRefusal },
    { version: 2, state: { ...exampleReservation, status: 'Rejected' }, reason: 'deleted' },
  ),
  /**
   * Somebody wants to cancel (`cancellation: requested`), or the renter did not pay in time (`late`): payment has to
   * close.
   * Payment refuses a renter once the money was captured, and the deadline as long as money is in force.
   */
  CancellationRequested: event(reservation, {
    version: 3,
    state: { ...exampleReservation, status: 'Confirmed', cancellation: 'requested' },
  }),
  /**
   * The reservation ended before the hand-over, and its payment is closed; `cancellation` says why. The item releases
   * itself. `changed`: what of the terms is not as the renter agreed to; absent when that is the price alone.
   */
  ReservationCancelled: event(
    { ...reservation, changed: maybeChanged },
    { version: 2, state: { ...exampleReservation, status: 'Cancelling', cancellation: 'by-renter' } },
  ),
  /**
   * The renter's request to pay was granted: the reservation is Paid. `wasPaid`: true when it was Paid before, so that nothing
   * has changed for anybody.
   */
  PaymentRequested: event(
    { ...reservation, attempt: count, wasPaid: flag },
    { version: 2, state: { ...exampleReservation, status: 'Confirmed', paymentStatus: 'Paid' }, attempt: 2 },
  ),
  /**
   * The renter's request to cancel the payment was granted, or the payment lapsed (`state.paymentLapsed`): the reservation is
   * NotPaid, the hold stays. `wasNotPaid`: true when it was NotPaid before. Then nothing has changed for anybody, unless the
   * payment has lapsed since. `wasLapsed`: true when it had lapsed before.
   */
  PaymentCancellationRequested: event(
    { ...reservation, attempt: count, wasNotPaid: flag, wasLapsed: flag },
    { version: 2, state: { ...exampleReservation, status: 'Confirmed' }, attempt: 3 },
  ),
  /**
   * The renter paid a Paid reservation, or cancelled the payment of a NotPaid one. Only the version changes: payment is
   * asked under a number that no late approval or cancellation can overrule.
   */
  PaymentAskedAgain: event(reservation, { version: 3, state: { ...exampleReservation, status: 'Confirmed' } }),
  /** The renter asked to be forgotten: their name is gone. The reservation goes on. */
  RenterForgotten: event(reservation, {
    version: 2,
    state: { ...exampleReservation, customerName: null, forgotten: true },
  }),
  /** The reservation knows that its item was handed over. */
  RentalStarted: event(reservation, {
    version: 2,
    state: { ...exampleReservation, status: 'Confirmed', paymentStatus: 'Paid', rentalStatus: 'Renting' },
  }),
  /** The reservation has ended, returned or cancelled; the lock is let go. */
  ReservationClosed: event(reservation, {
    version: 2,
    state: { ...exampleReservation, status: 'Closed', paymentStatus: 'Paid', rentalStatus: 'Returned' },
  }),
});
