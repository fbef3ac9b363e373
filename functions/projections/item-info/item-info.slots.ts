import * as z from 'zod/mini';
import { count, number, paymentStatus, price, rentalStatus } from '#contracts/events/fields.ts';
import { condition, shownStatuses } from '#contracts/events/item.events.ts';
import type { SlotRow } from '../view-store.ts';

const itemSlot = z.object({
  itemNo: number,
  ownerId: z.optional(number),
  itemName: z.string(),
  itemPrice: price,
  ...condition,
  itemStatus: z.enum([...shownStatuses, 'Deleted']),
});

/** The item's newest reservation; null once that was rejected or cancelled. */
const reservationSlot = z.nullable(
  z.object({
    reservationNo: number,
    customerId: number,
    customerName: z.nullable(z.string()),
    renterId: z.optional(number),
    rentalStatus,
    paymentStatus,
    /** Whether it has the item; unknown in rows of earlier versions. */
    held: z.optional(z.boolean()),
    /** Until when it has the item unpaid, in seconds since the epoch; absent otherwise, and in rows of earlier versions. */
    payBy: z.optional(count),
  }),
);

const reviewSlot = z.object({ score: number });

/**
 * The content from each source about an item. The reservation says whether it is paid: that changes with every payment
 * (ADR 0006).
 */
export interface ItemInfoSlots {
  readonly item: z.output<typeof itemSlot>;
  readonly reservation: z.output<typeof reservationSlot>;
  readonly review: z.output<typeof reviewSlot>;
}

function slot<V>(value: z.ZodMiniType<V>) {
  return z.optional(z.object({ seq: count, version: number, value }));
}

/** The shape of a stored row. */
export const itemInfoRow: z.ZodMiniType<SlotRow<ItemInfoSlots>> = z.object({
  item: slot(itemSlot),
  reservation: slot(reservationSlot),
  review: slot(reviewSlot),
});
