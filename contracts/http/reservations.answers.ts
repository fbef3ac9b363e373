import * as z from 'zod/mini';
import { day, extensionOf, late, terms } from '../events/days.ts';
import { number, paymentStatus, placeFields, price, rentalStatus } from '../events/fields.ts';
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
    // What is charged in all: the price, or price × days.
    total: z.nullable(price),
    ...terms,
    from: z.nullable(day),
    to: z.nullable(day),
    // The reservation of the same renter that it extends: it begins on the day after that one.
    extensionOf,
    // While it is lent for days: when it has to be back, and whether that day has passed in the market's time zone. It is
    // not overdue on days for which the same renter has reserved it on.
    dueOn: z.nullable(day),
    overdue: z.boolean(),
    // What is due because it came back late; while it is overdue, what would be if it came back today.
    ...late,
    rentalStatus,
    paymentStatus,
    status: z.enum(['Requested', 'Confirmed', 'Rejected', 'Cancelling', 'Closed']),
    payBy: z.nullable(z.iso.datetime()),
    // While it is held unpaid and could not be paid at once.
    payFrom: z.optional(z.iso.datetime()),
    // While it is held unpaid because its payment lapsed before the hand-over: nothing was taken, and it is paid again.
    paymentLapsed: z.optional(z.boolean()),
    // Not an enum, because a later version may have more reasons (ADR 0004).
    rejectionReason: z.nullable(z.string()),
    // The words of the owner or operator who cancelled it, for its two sides and operators.
    rejectionDetail: z.nullable(z.string()),
  },
  {
    reservation: link,
    item: link,
    payment: z.optional(link),
    place: z.optional(link),
    pictures: z.optional(link),
    review: z.optional(link),
  },
);

/** Where the item of a paid reservation is: exactly, or as everybody sees it when its owner said no more. */
export const reservationPlaceAnswer = z.object({
  reservationNo: number,
  ...placeFields(),
  exact: z.boolean(),
  neighbourhood: z.nullable(z.string()),
  _links: z.object({ self: link, reservation: link }),
});

/** See {@link reservationPlaceAnswer}. */
export type ReservationPlaceAnswer = z.output<typeof reservationPlaceAnswer>;
/** See {@link reservationAnswer}. */
export type ReservationAnswer = z.output<typeof reservationAnswer>;
