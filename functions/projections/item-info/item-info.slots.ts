import * as z from 'zod/mini';
import { count, number, paymentStatus, price, rentalStatus } from '#contracts/events/fields.ts';
import type { SlotRow } from '../view-store.ts';

const itemSlot = z.object({
  itemNo: number,
  itemName: z.string(),
  itemPrice: price,
  itemStatus: z.enum(['Rentable', 'NotRentable', 'Deleted']),
});

/** The item's newest reservation, or null once that one was rejected or cancelled. */
const reservationSlot = z.nullable(
  z.object({
    reservationNo: number,
    customerId: number,
    customerName: z.nullable(z.string()),
    rentalStatus,
    paymentStatus,
    /** Whether it has the item; unknown in rows of before. */
    held: z.optional(z.boolean()),
  }),
);

const reviewSlot = z.object({ score: number });

/** What each source says about an item. Whether it is paid is the reservation's word: it changes with every payment (ADR 0006). */
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
