import type { Extending } from '#contracts/days/extension.ts';
import type { DayRules } from '#contracts/days/item-days.ts';
import type { Place } from '#shared/domain/place.ts';
import type { ShownPlace } from './item-place.ts';
import type { Pictured } from './picture.ts';

/**
 * The renter's words in the review that deletes the item. The item carries them, so that review and deletion are one
 * fact.
 */
export interface ReviewDraft {
  readonly customerId: number;
  readonly customerName: string | null;
  /** 1 to 5. */
  readonly score: number;
  readonly comment?: string | undefined;
}

/** A reservation of some days. */
export type Booking = Extending;

/** The fields of an item in every state. */
interface Known extends Pictured, DayRules {
  readonly itemNo: number;
  /** Who registered it; absent when nobody had signed in. */
  readonly ownerId?: number | undefined;
  readonly itemName: string;
  /** Whole currency units, ≥ 0. */
  readonly itemPrice: number;
  /** About where it is, as everybody sees it; absent when its owner did not say. */
  readonly place?: ShownPlace | undefined;
  /** Exactly where, if its owner said so. It stays in the item's row: no event and no answer of the item has it. */
  readonly door?: Place | undefined;
  /** The highest hold sequence seen: older reservations have ended and never get a hold. */
  readonly holdSeq: number;
  /** Lower hold sequences of bookings that it has not heard of yet; absent when there are none. */
  readonly unseen?: number[] | undefined;
  /** The reservations with days that it is booked for, the lent one included, in the order of their days. */
  readonly bookings?: Booking[] | undefined;
  /** The first day of the newest hand-over of a booking: nothing that begins earlier can be booked any more. */
  readonly begunFrom?: string | undefined;
  /** The highest hold sequence whose cancellation was answered: each is answered once. */
  readonly answeredSeq: number;
  /** The reservation that returned it last: when the same return is asked for again, it is already done. */
  readonly returnedFrom?: number | undefined;
  /** The day on which it did: the owner may need days after it. */
  readonly returnedOn?: string | undefined;
  readonly version: number;
}

/** No reservation has it, and the item does not know who had it last. */
export interface FreeItem extends Known {
  readonly itemStatus: 'Rentable';
  readonly rentalStatus: 'NotRenting';
  readonly reservationNo?: undefined;
  readonly deletion?: undefined;
}

/** It waits for the renter of a reservation. */
export interface HeldItem extends Known {
  readonly itemStatus: 'NotRentable';
  readonly rentalStatus: 'NotRenting';
  /** The reservation it is held for. */
  readonly reservationNo: number;
  readonly deletion?: undefined;
}

/** It is handed over. */
export interface LentItem extends Known {
  readonly itemStatus: 'NotRentable';
  readonly rentalStatus: 'Renting';
  /** The reservation it is lent for. */
  readonly reservationNo: number;
  readonly deletion?: undefined;
}

/** It was returned, and no reservation has it. */
export interface ReturnedItem extends Known {
  readonly itemStatus: 'Rentable';
  readonly rentalStatus: 'Returned';
  readonly reservationNo?: undefined;
  readonly deletion?: undefined;
}

/** It left the market. */
export interface DeletedItem extends Known {
  readonly itemStatus: 'NotRentable';
  readonly rentalStatus: 'NotRenting' | 'Returned';
  readonly reservationNo?: undefined;
  /** With `reservationNo`, the review of that reservation deleted it. */
  readonly deletion: { readonly reservationNo?: number | undefined; readonly review?: ReviewDraft | undefined };
}

/** A thing that its owner rents out, by its state (docs/architecture/states.md). */
export type Item = FreeItem | HeldItem | LentItem | ReturnedItem | DeletedItem;

/** The fields of an item, whatever its state. */
type Fields = Known & Pick<Item, 'itemStatus' | 'rentalStatus' | 'reservationNo' | 'deletion'>;

/** An item as it is stored, as the type of its state. Throws when it fits none. */
export function inItsState({ itemStatus, rentalStatus, reservationNo, deletion, ...known }: Fields): Item {
  if (itemStatus === 'NotRentable') {
    if (deletion !== undefined && rentalStatus !== 'Renting') return { ...known, itemStatus, rentalStatus, deletion };
    if (deletion === undefined && reservationNo !== undefined && rentalStatus !== 'Returned')
      return { ...known, itemStatus, rentalStatus, reservationNo };
  } else if (deletion === undefined && reservationNo === undefined && rentalStatus !== 'Renting') {
    return { ...known, itemStatus, rentalStatus };
  }
  throw new Error(`item ${known.itemNo} is in no state: ${itemStatus}, ${rentalStatus}`);
}

/** The item's booking for a reservation with days. */
export function bookingOf({ bookings = [] }: Item, reservationNo: number): Booking | undefined {
  return bookings.find((one) => one.reservationNo === reservationNo);
}

/** True while it is held, booked or lent for this reservation. */
export function isFor(item: Item, reservationNo: number): boolean {
  return item.reservationNo === reservationNo || bookingOf(item, reservationNo) !== undefined;
}

/** The reservation that it is held or lent for, or else the first that it is booked for. */
export function nextReservationOf({ reservationNo, bookings = [] }: Item): number | undefined {
  return reservationNo ?? bookings[0]?.reservationNo;
}

/** True when it has heard of the reservation with this hold sequence, or of its end. */
export function hasHeardOf({ holdSeq, unseen = [] }: Item, seq: number): boolean {
  return seq <= holdSeq && !unseen.includes(seq);
}

/** True while the item is handed over. */
export function isLent(item: Item): item is LentItem {
  return item.rentalStatus === 'Renting';
}
