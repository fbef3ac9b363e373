import * as z from 'zod/mini';
import { itemStatus, number, price, rentalStatus } from './fields.ts';

/** What a renter wrote, carried by the deletion that their review causes, so that review and deletion are one fact. */
export const reviewDraft = z.object({
  customerId: number,
  customerName: z.nullable(z.string()),
  score: z.int().check(z.minimum(1), z.maximum(5)),
  comment: z.optional(z.string()),
});

/** An item after the change that an event tells of. */
export const itemState = z.object({
  itemNo: number,
  itemName: z.string(),
  itemPrice: price,
  itemStatus,
  rentalStatus,
  /** The reservation it is held or lent for. */
  reservationNo: z.optional(number),
  /** Set when it left the market; with the reservation and the review that deleted it, if one did. */
  deletion: z.optional(z.object({ reservationNo: z.optional(number), review: z.optional(reviewDraft) })),
});

/** An item's state for examples. */
export const exampleItem = {
  itemNo: 1,
  itemName: 'Camera',
  itemPrice: 100,
  itemStatus: 'Rentable',
  rentalStatus: 'NotRenting',
} as const;
