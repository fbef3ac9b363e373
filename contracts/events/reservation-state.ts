import * as z from 'zod/mini';
import { count, number, paymentStatus, price, rentalStatus } from './fields.ts';

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
  rejectionReason: z.optional(z.enum(['held', 'deleted', 'unknown', 'price-changed'])),
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
