import * as z from 'zod/mini';
import { defineEvents, event } from './define-events.ts';
import { count, itemStatus, number, price, rentalStatus } from './fields.ts';
import { holdRefusal } from './reasons.ts';
import { reviewDraft } from './review-draft.ts';

/** An item after the event's change. */
export const itemState = z.object({
  itemNo: number,
  /** Who registered it; absent when nobody had signed in. */
  ownerId: z.optional(number),
  itemName: z.string(),
  itemPrice: price,
  itemStatus,
  rentalStatus,
  /** The reservation it is held or lent for. */
  reservationNo: z.optional(number),
  /** Set when it was deleted; with the reservation and the review that deleted it, if any. */
  deletion: z.optional(z.object({ reservationNo: z.optional(number), review: z.optional(reviewDraft) })),
});

/** The statuses of an item in the market, as clients see them. The published API refuses a new one. */
export const shownStatuses = ['Rentable', 'NotRentable'] as const;

/**
 * How an item is, as clients see it in the item and in its view. What the status does not say gets an optional field here,
 * which {@link conditionOf} leaves out while there is nothing to say.
 */
export const condition = { itemStatus };

/** The fields of {@link condition} for a state. */
export function conditionOf({ itemStatus }: Pick<z.output<typeof itemState>, 'itemStatus'>) {
  return { itemStatus };
}

/** An item's state for examples. */
export const exampleItem = {
  itemNo: 1,
  itemName: 'Camera',
  itemPrice: 100,
  itemStatus: 'Rentable',
  rentalStatus: 'NotRenting',
} as const;

const item = { version: count, state: itemState };
const ofReservation = { ...item, reservationNo: number };

/** The events of items, by name. */
export const itemEvents = defineEvents('item', {
  /** An owner registered an item. */
  ItemRegistered: event(item, { version: 1, state: exampleItem }),
  /** An owner changed the name or the price. */
  ItemChanged: event(item, { version: 2, state: { ...exampleItem, itemPrice: 120 } }),
  /** The item was deleted by its owner, or by a review, which `state.deletion` then carries. */
  ItemDeleted: event(item, {
    version: 2,
    state: {
      ...exampleItem,
      itemStatus: 'NotRentable',
      deletion: { reservationNo: 1, review: { customerId: 1, customerName: 'Customer1', score: 5 } },
    },
  }),
  /** The item is held for a reservation, which adopts its name and price. */
  ItemHeld: event(ofReservation, {
    version: 2,
    state: { ...exampleItem, itemStatus: 'NotRentable', reservationNo: 1 },
    reservationNo: 1,
  }),
  /**
   * The item refuses the hold of a reservation: it is held already, deleted, the renter's own, or was never registered
   * (then without state).
   */
  ItemHoldRefused: event(
    { ...ofReservation, state: z.optional(itemState), reason: holdRefusal },
    {
      version: 2,
      state: { ...exampleItem, itemStatus: 'NotRentable', reservationNo: 2 },
      reservationNo: 1,
      reason: 'held',
    },
  ),
  /**
   * The item is released from a cancelled reservation and will never be held or lent for it again. Without state when
   * it was never registered.
   */
  ItemReleased: event(
    { ...ofReservation, state: z.optional(itemState), itemNo: number },
    { version: 2, state: exampleItem, reservationNo: 1, itemNo: 1 },
  ),
  /** The item was lent before the cancellation came: the reservation goes on. */
  ItemReleaseRefused: event(ofReservation, {
    version: 2,
    state: { ...exampleItem, itemStatus: 'NotRentable', rentalStatus: 'Renting', reservationNo: 1 },
    reservationNo: 1,
  }),
  /** The item was handed over; its payment is captured. */
  RentedItem: event(ofReservation, {
    version: 2,
    state: { ...exampleItem, itemStatus: 'NotRentable', rentalStatus: 'Renting', reservationNo: 1 },
    reservationNo: 1,
  }),
  /** The item was returned. */
  ReturnedItem: event(ofReservation, {
    version: 2,
    state: { ...exampleItem, rentalStatus: 'Returned' },
    reservationNo: 1,
  }),
  /** The renter is forgotten whose review deleted the item: the item has neither their name nor their comment. */
  ItemReviewForgotten: event(item, {
    version: 3,
    state: {
      ...exampleItem,
      itemStatus: 'NotRentable',
      deletion: { reservationNo: 1, review: { customerId: 1, customerName: null, score: 5 } },
    },
  }),
});
