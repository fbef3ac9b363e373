import * as z from 'zod/mini';
import { number, paymentStatus, price, rentalStatus } from '../events/fields.ts';
import { link, resource } from './hal.answers.ts';

/**
 * A reservation as clients see it. One that its renter cancelled cannot be found any more; one that somebody else
 * cancelled is Rejected. `customerName` is null for those who are no side of it.
 */
export const reservationAnswer = resource(
  {
    reservationNo: number,
    customerName: z.nullable(z.string()),
    customerId: number,
    itemNo: number,
    itemName: z.nullable(z.string()),
    itemPrice: z.nullable(price),
    rentalStatus,
    paymentStatus,
    status: z.enum(['Requested', 'Confirmed', 'Rejected', 'Cancelling', 'Closed']),
    payBy: z.nullable(z.iso.datetime()),
    // Not an enum, because a later version may have more reasons (ADR 0004).
    rejectionReason: z.nullable(z.string()),
    // The words of the owner or operator who cancelled it.
    rejectionDetail: z.nullable(z.string()),
  },
  { reservation: link, item: link, payment: z.optional(link), review: z.optional(link) },
);

/** See {@link reservationAnswer}. */
export type ReservationAnswer = z.output<typeof reservationAnswer>;
