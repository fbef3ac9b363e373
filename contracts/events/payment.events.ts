import * as z from 'zod/mini';
import { defineEvents, event } from './define-events.ts';
import { count, number, price } from './fields.ts';

/** A payment after the event's change. Approved and Captured mean that money is in force. */
export const paymentState = z.object({
  paymentNo: number,
  reservationNo: number,
  itemNo: number,
  itemPrice: price,
  status: z.enum(['Approved', 'Captured', 'Canceled', 'Closed']),
  /** The payment attempt this state belongs to: the reservation's version when it asked. */
  attempt: count,
  /** The renter of its reservation; absent in payments of earlier versions and in those that were closed unpaid. */
  customerId: z.optional(number),
  /** The owner of the item; absent when nobody owns it. */
  ownerId: z.optional(number),
});

/** A payment's state for examples. */
export const examplePayment = {
  paymentNo: 1,
  reservationNo: 1,
  itemNo: 1,
  itemPrice: 100,
  status: 'Approved',
  attempt: 2,
} as const;

const payment = { version: count, state: paymentState };

/** The events of payments, by name. */
export const paymentEvents = defineEvents('payment', {
  /**
   * The provider authorized the amount, or money in force got the number of a newer attempt: then its authorization is
   * the earlier one.
   */
  PaymentApproved: event(
    { ...payment, authorizationId: z.optional(z.string()) },
    { version: 2, state: examplePayment, authorizationId: 'sim-1-2' },
  ),
  /** The authorized amount was captured at the hand-over. */
  PaymentCaptured: event(payment, { version: 2, state: { ...examplePayment, status: 'Captured' } }),
  /** Money in force has to be given back: voided, or refunded when it was captured. */
  PaymentCanceled: event(
    { ...payment, authorizationId: z.optional(z.string()), captured: z.boolean() },
    {
      version: 2,
      state: { ...examplePayment, status: 'Canceled' },
      authorizationId: 'sim-1-2',
      captured: false,
    },
  ),
  /**
   * No money of this reservation was in force, and none ever will be. `because`: its renter cancels, did not pay in
   * time, or the item was released.
   */
  PaymentClosed: event(
    { ...payment, because: z.optional(z.enum(['renter', 'expired', 'released'])) },
    { version: 2, state: { ...examplePayment, status: 'Closed' }, because: 'renter' },
  ),
  /** The provider has given the money of a cancelled payment back: voided or refunded. */
  PaymentRefunded: event(
    { ...payment, authorizationId: z.string() },
    { version: 3, state: { ...examplePayment, status: 'Canceled' }, authorizationId: 'sim-1-2' },
  ),
});
