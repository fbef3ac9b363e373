import * as z from 'zod/mini';
import { defineEvents, event } from './define-events.ts';
import { count, number, paymentStatus, price, rentalStatus } from './fields.ts';
import { holdRefusal, reason } from './reasons.ts';

/** A reservation after the change that an event tells of. `holdSeq` orders the reservations of one item. */
export const reservationState = z.object({
  reservationNo: number,
  customerId: number,
  customerName: z.nullable(z.string()),
  itemNo: number,
  itemName: z.nullable(z.string()),
  itemPrice: z.nullable(price),
  paymentStatus,
  rentalStatus,
  status: z.enum(['Requested', 'Confirmed', 'Rejected', 'Cancelling', 'Cancelled', 'Closed']),
  holdSeq: count,
  /**
   * Until when it is held without being paid, in seconds since the epoch: a row has no room for more. Only while that
   * is so.
   */
  payBy: z.optional(count),
  /**
   * That it is to end: payment has yet to decide what the renter `requested`, or what is `late`. That it has ended,
   * by its renter, because it `expired` or because the price had changed: the payment is closed for good, and the
   * item has yet to let go.
   */
  cancellation: z.optional(z.enum(['requested', 'late', 'by-renter', 'expired', 'price-changed'])),
  /** Why it is Rejected. With `price-changed`, `itemPrice` is the item's new price. */
  rejectionReason: z.optional(reason('held', 'deleted', 'unknown', 'price-changed')),
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
   * The renter wants to cancel (`cancellation: requested`), or did not pay in time (`late`): payment is to close. It
   * refuses a renter once the money was captured, and the market as long as money is in force.
   */
  CancellationRequested: event(reservation, {
    version: 3,
    state: { ...exampleReservation, status: 'Confirmed', cancellation: 'requested' },
  }),
  /**
   * The reservation is over before its item was handed over, and its payment closed; `cancellation` says why. The item
   * lets go.
   */
  ReservationCancelled: event(reservation, {
    version: 2,
    state: { ...exampleReservation, status: 'Cancelling', cancellation: 'by-renter' },
  }),
  /** The renter's request to pay was granted: the reservation is Paid. */
  PaymentRequested: event(
    { ...reservation, attempt: count },
    { version: 2, state: { ...exampleReservation, status: 'Confirmed', paymentStatus: 'Paid' }, attempt: 2 },
  ),
  /** The payment was taken back at the renter's request: the reservation is NotPaid, the hold stays. */
  PaymentCancellationRequested: event(
    { ...reservation, attempt: count },
    { version: 2, state: { ...exampleReservation, status: 'Confirmed' }, attempt: 3 },
  ),
  /**
   * The renter paid what is Paid, or took back what is NotPaid. Nothing changes but the version: payment is asked under
   * a number that no late approval or cancellation beats.
   */
  PaymentAskedAgain: event(reservation, { version: 3, state: { ...exampleReservation, status: 'Confirmed' } }),
  /** The reservation knows that its thing was handed over. */
  RentalStarted: event(reservation, {
    version: 2,
    state: { ...exampleReservation, status: 'Confirmed', paymentStatus: 'Paid', rentalStatus: 'Renting' },
  }),
  /** The reservation is over, returned or cancelled; the lock is let go. */
  ReservationClosed: event(reservation, {
    version: 2,
    state: { ...exampleReservation, status: 'Closed', paymentStatus: 'Paid', rentalStatus: 'Returned' },
  }),
});
