/** What the renter wrote in the review that deletes the item; the item carries it, so that review and deletion are one fact. */
export interface ReviewDraft {
  readonly customerId: number;
  readonly customerName: string | null;
  /** 1 to 5. */
  readonly score: number;
  readonly comment?: string | undefined;
}

/** What is known of an item in every state. */
interface Known {
  readonly itemNo: number;
  readonly itemName: string;
  /** Whole currency units, ≥ 0. */
  readonly itemPrice: number;
  /** The highest hold sequence seen: older reservations are over and never get a hold. */
  readonly holdSeq: number;
  /** The highest hold sequence whose cancellation was answered: each is answered once. */
  readonly answeredSeq: number;
  /** Who brought it back last: the same return, asked for again, is done. */
  readonly returnedFrom?: number | undefined;
  readonly version: number;
}

/** Nobody has it, and whoever had it last is forgotten. */
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

/** It came back, and nobody has it. */
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

/** A thing that its owner lets others borrow, by its state (docs/architecture/states.md). */
export type Item = FreeItem | HeldItem | LentItem | ReturnedItem | DeletedItem;

/** True while the item is handed over. */
export function isLent(item: Item): item is LentItem {
  return item.rentalStatus === 'Renting';
}
