import * as z from 'zod/mini';
import { paymentStatus } from '../events/fields.ts';
import { civilDay } from './fields/days.ts';
import { MAX_NAME } from './fields/name-length.ts';
import { idNumber, wholeNumber } from './fields/numbers.ts';
import { text } from './fields/text.ts';

/**
 * `POST /reservations`. Name and price are what the renter believes; the item's own are adopted and charged. A new
 * reservation is NotPaid and not renting; a client may state that, but no other status.
 */
export const reserveRequest = z.lazy(() =>
  z.object({
    // Who has signed in needs none: it is theirs.
    customerId: z.optional(idNumber),
    customerName: z.optional(text({ max: MAX_NAME })),
    itemNo: idNumber,
    itemName: z.optional(text({ max: MAX_NAME })),
    itemPrice: z.optional(wholeNumber({ min: 0 })),
    // Both or none: the days it is for, and what all of them cost.
    from: z.optional(civilDay),
    to: z.optional(civilDay),
    total: z.optional(wholeNumber({ min: 0 })),
    // What the owner asks for beside it.
    deposit: z.optional(wholeNumber({ min: 0 })),
    lateFee: z.optional(wholeNumber({ min: 0 })),
    paymentStatus: z.optional(z.literal('NotPaid')),
    rentalStatus: z.optional(z.literal('NotRenting')),
  }),
);

/**
 * `PATCH /reservations/{reservationNo}`: pay, or cancel the payment, with `paymentStatus` alone or the whole
 * reservation. Or cancel it for its renter: `status` Cancelled with a `reason`, for which a row of 1 KB has room.
 */
export const patchReservationRequest = z.lazy(() => {
  // A field that only describes the reservation and cannot ask for anything.
  const description = z.optional(z.unknown());
  return z.object({
    reservationNo: z.optional(idNumber),
    paymentStatus: z.optional(paymentStatus),
    customerId: description,
    customerName: description,
    itemNo: description,
    itemName: description,
    itemPrice: description,
    total: description,
    deposit: description,
    lateFee: description,
    from: description,
    to: description,
    dueOn: description,
    overdue: description,
    daysLate: description,
    lateFeeDue: description,
    payFrom: description,
    paymentLapsed: description,
    rentalStatus: description,
    status: description,
    reason: z.optional(text({ max: 100 })),
  });
});

/** The wanted state of a reservation, from a body. */
export type PatchReservation = z.output<typeof patchReservationRequest>;
