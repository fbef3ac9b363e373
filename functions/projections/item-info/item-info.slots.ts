import * as z from 'zod/mini';
import { day, dayRules, maybeBookings, maybeDay } from '#contracts/events/days.ts';
import { count, number, paymentStatus, price, rentalStatus } from '#contracts/events/fields.ts';
import { condition, firstPicture, itemState, shownStatuses } from '#contracts/events/item.events.ts';
import type { SlotRow } from '../view-store.ts';

const itemSlot = () =>
  z.object({
    itemNo: number,
    ownerId: z.optional(number),
    itemName: z.string(),
    itemPrice: price,
    ...dayRules,
    bookings: maybeBookings,
    returnedOn: maybeDay,
    ...condition,
    place: itemState.shape.place,
    itemStatus: z.enum([...shownStatuses, 'Deleted']),
    picture: firstPicture,
  });

/** What is shown of a reservation, with days or without. */
const shownRental = {
  reservationNo: number,
  customerId: number,
  customerName: z.nullable(z.string()),
  renterId: z.optional(number),
  rentalStatus,
  paymentStatus,
};

/** The item's newest reservation without days; null once that was rejected or cancelled. */
const reservationSlot = () =>
  z.nullable(
    z.object({
      ...shownRental,
      /** Whether it has the item; unknown in rows of earlier versions. */
      held: z.optional(z.boolean()),
      /** Until when it has the item unpaid, in seconds since the epoch; absent otherwise, and in rows of earlier versions. */
      payBy: z.optional(count),
    }),
  );

/** The reservation with days that had the item last, or has it: hand-overs come in the order of the days. */
const rentalSlot = () =>
  z.object({
    ...shownRental,
    /** Its place among all reservations of the item. */
    holdSeq: count,
    /** Its last day. */
    to: day,
  });

const reviewSlot = () => z.object({ score: number });

/**
 * The content from each source about an item. The reservation says whether it is paid: that changes with every payment
 * (ADR 0006).
 */
export interface ItemInfoSlots {
  readonly item: z.output<ReturnType<typeof itemSlot>>;
  readonly reservation: z.output<ReturnType<typeof reservationSlot>>;
  readonly rental: z.output<ReturnType<typeof rentalSlot>>;
  readonly review: z.output<ReturnType<typeof reviewSlot>>;
}

function slot<V>(value: z.ZodMiniType<V>) {
  return z.optional(z.object({ seq: count, version: number, value }));
}

/** The shape of a stored row. */
export const itemInfoRow: z.ZodMiniType<SlotRow<ItemInfoSlots>> = z.lazy(() =>
  z.object({
    item: slot(itemSlot()),
    reservation: slot(reservationSlot()),
    rental: slot(rentalSlot()),
    review: slot(reviewSlot()),
  }),
);
