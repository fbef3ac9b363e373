import * as z from 'zod/mini';
import { defineEvents, event } from './define-events.ts';
import { deposit } from './deposit.ts';
import { count, flag, number, price } from './fields.ts';

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
  /** The same when they have signed in. */
  renterId: z.optional(number),
  /** The owner of the item; absent when nobody owns it. */
  ownerId: z.optional(number),
  deposit,
  /** True when it is Canceled because the provider let the authorization lapse before the hand-over. */
  lapsed: flag,
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
const ofMoney = { ...payment, authorizationId: z.string() };
/** The deposit that goes back with the money; absent without one. */
const depositBack = z.optional(price);
const captured = { ...examplePayment, status: 'Captured' } as const;
const back = { amount: 200, keepBy: 1_796_083_200 };

/** The events of payments, by name. */
export const paymentEvents = defineEvents('payment', {
  /**
   * The provider authorized the amount, or money in force got the number of a newer attempt: then its authorization is
   * the earlier one.
   */
  PaymentApproved: event(
    {
      ...payment,
      authorizationId: z.optional(z.string()),
      /** True when money in force only got the number of a newer attempt: no money moved. */
      sameMoney: z.optional(z.boolean()),
    },
    { version: 2, state: examplePayment, authorizationId: 'sim-1-2' },
  ),
  /** The authorized amount was captured at the hand-over. */
  PaymentCaptured: event(payment, { version: 2, state: { ...examplePayment, status: 'Captured' } }),
  /** Money in force has to be given back: voided, or refunded when it was captured. */
  PaymentCanceled: event(
    { ...payment, authorizationId: z.optional(z.string()), captured: z.boolean(), deposit: depositBack },
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
    { ...ofMoney, deposit: depositBack },
    { version: 3, state: { ...examplePayment, status: 'Canceled' }, authorizationId: 'sim-1-2' },
  ),
  /** The item is back: its owner may keep of the deposit until `deposit.keepBy`; then all of it is released. */
  DepositDue: event(payment, { version: 4, state: { ...captured, deposit: back } }),
  /** The owner keeps so much of the deposit: the provider takes it and frees the rest. */
  DepositKept: event(
    { ...ofMoney, kept: price },
    {
      version: 5,
      state: { ...captured, deposit: { ...back, kept: 50, reason: 'The lens is scratched' } },
      authorizationId: 'sim-1-2',
      kept: 50,
    },
  ),
  /** Nobody kept any of the deposit in time: the provider frees all of it. */
  DepositReleased: event(ofMoney, {
    version: 5,
    state: { ...captured, deposit: { ...back, kept: 0 } },
    authorizationId: 'sim-1-2',
  }),
  /** The provider has done it: what is kept was taken, and the rest is free. With `deposit.lapsed` all of it is free. */
  DepositSettled: event(payment, {
    version: 6,
    state: { ...captured, deposit: { ...back, kept: 50, reason: 'The lens is scratched', settled: true } },
  }),
  /** The owner or the renter is forgotten: the owner's reason is gone and none is kept later; what they kept stays. */
  DepositReasonForgotten: event(payment, {
    version: 7,
    state: { ...captured, deposit: { ...back, kept: 50, forgotten: true, settled: true } },
  }),
});
