import * as z from 'zod/mini';
import { dayRules, maybeBookings, maybeDay } from './days.ts';
import { defineEvents, event } from './define-events.ts';
import { count, itemStatus, number, placeFields, price, rentalStatus } from './fields.ts';
import { holdRefusal, pictureRefusal } from './reasons.ts';
import { reviewDraft } from './review-draft.ts';

/** A picture of an item that everybody may see. */
export const itemPicture = z.lazy(() =>
  z.object({
    /** Unlike every other picture of this item. */
    pictureNo: number,
    /** In pixels. */
    width: number,
    height: number,
    /** What it shows, in the owner's words; absent when they say nothing. */
    alt: z.optional(z.string()),
  }),
);

/** The first picture of an item; absent when it has none. */
export const firstPicture = z.optional(itemPicture);

/** An item after the event's change. */
export const itemState = z.object({
  itemNo: number,
  /** Who registered it; absent when nobody had signed in. */
  ownerId: z.optional(number),
  itemName: z.string(),
  itemPrice: price,
  itemStatus,
  rentalStatus,
  /** About where it is, snapped to a grid of 150 m, and what its owner calls that; absent when they did not say. */
  place: z.optional(z.lazy(() => z.object({ ...placeFields(), neighbourhood: z.optional(z.string()) }))),
  /** The reservation it is held or lent for; one with days only while it is lent. */
  reservationNo: z.optional(number),
  picture: firstPicture,
  ...dayRules,
  /** The reservations with days that it is booked for, the lent one included, in the order of their days. */
  bookings: maybeBookings,
  /** The day on which it came back last; absent while it is lent, and before. */
  returnedOn: maybeDay,
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
const ofPicture = { ...item, pictureNo: number };
const pictured = { ...exampleItem, picture: { pictureNo: 7, width: 1600, height: 1200 } };

/** The events of items, by name. */
export const itemEvents = defineEvents('item', {
  /** An owner registered an item. */
  ItemRegistered: event(item, { version: 1, state: exampleItem }),
  /** An owner changed the name, the price, the place or the rules for days. */
  ItemChanged: event(item, {
    version: 2,
    state: { ...exampleItem, itemPrice: 120, place: { latitude: 37.5566, longitude: 126.9236 } },
  }),
  /** The item was deleted by its owner, or by a review, which `state.deletion` then carries. */
  ItemDeleted: event(item, {
    version: 2,
    state: {
      ...exampleItem,
      itemStatus: 'NotRentable',
      deletion: { reservationNo: 1, review: { customerId: 1, customerName: 'Customer1', score: 5 } },
    },
  }),
  /** The item is held for a reservation, which adopts its name, its price and the total where days have a price. */
  ItemHeld: event(
    { ...ofReservation, total: z.optional(price) },
    {
      version: 2,
      state: { ...exampleItem, itemStatus: 'NotRentable', reservationNo: 1 },
      reservationNo: 1,
    },
  ),
  /**
   * The item refuses the hold of a reservation: it is held already, deleted, the renter's own, its owner's rules for days
   * forbid it, or it was never registered (then without state).
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
  /** A booking is about to be handed over: nothing that begins before it can be booked any more. Payment is asked next. */
  HandoverBegun: event(ofReservation, {
    version: 3,
    state: { ...exampleItem, bookings: [{ reservationNo: 1, from: '2026-12-24', to: '2026-12-26' }] },
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
    state: { ...exampleItem, rentalStatus: 'Returned', returnedOn: '2026-12-26' },
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
  /** A file that the owner uploaded became the item's last picture. */
  ItemPictureAdded: event(ofPicture, { version: 2, state: pictured, pictureNo: 7 }),
  /** The owner moved a picture, or described it in other words. */
  ItemPictureChanged: event(ofPicture, { version: 3, state: pictured, pictureNo: 7 }),
  /** A file that the owner uploaded is refused, and deleted. */
  ItemPictureRefused: event(
    { ...ofPicture, reason: pictureRefusal },
    { version: 2, state: exampleItem, pictureNo: 7, reason: 'place' },
  ),
  /** The owner removed a picture, or the reason why it was refused. */
  ItemPictureRemoved: event(ofPicture, { version: 3, state: exampleItem, pictureNo: 7 }),
});
