/** What the renter wrote in the review that deletes the item; the item carries it, so that review and deletion are one fact. */
export interface ReviewDraft {
  readonly customerId: number;
  readonly customerName: string | null;
  /** 1 to 5. */
  readonly score: number;
  readonly comment?: string | undefined;
}

/** A thing that its owner lets others borrow. */
export interface Item {
  readonly itemNo: number;
  readonly itemName: string;
  /** Whole currency units, ≥ 0. */
  readonly itemPrice: number;
  readonly itemStatus: 'Rentable' | 'NotRentable';
  readonly rentalStatus: 'NotRenting' | 'Renting' | 'Returned';
  /** The reservation it is held or lent for. */
  readonly reservationNo?: number | undefined;
  /** The highest hold sequence seen: older reservations are over and never get a hold. */
  readonly holdSeq: number;
  /** The highest hold sequence whose cancellation was answered: each is answered once. */
  readonly answeredSeq: number;
  /** Who brought it back last: the same return, asked for again, is done. */
  readonly returnedFrom?: number | undefined;
  /** Set when it left the market. With `reservationNo`, the review of that reservation deleted it. */
  readonly deletion?:
    | { readonly reservationNo?: number | undefined; readonly review?: ReviewDraft | undefined }
    | undefined;
  readonly version: number;
}

/** True while the item is handed over. */
export function isLent(item: Item): boolean {
  return item.rentalStatus === 'Renting';
}
