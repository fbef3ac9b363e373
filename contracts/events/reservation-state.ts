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
