/** What is known of a review in every state. */
interface Known {
  readonly reviewNo: number;
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  readonly itemNo: number;
  readonly itemName: string;
  readonly version: number;
}

/** It was asked for when the thing came back. */
export interface RequestedReview extends Known {
  readonly status: 'Requested';
  readonly score?: undefined;
  readonly comment?: undefined;
}

/** Its renter wrote it, or its item left the market with it. */
export interface WrittenReview extends Known {
  readonly status: 'Written';
  /** 1 to 5. */
  readonly score: number;
  readonly comment?: string | undefined;
}

/** The review of one returned reservation, known by its number: a second review has no place to be stored. */
export type Review = RequestedReview | WrittenReview;

/** What a renter writes. */
export interface ReviewDraft {
  readonly customerId: number;
  readonly customerName: string | null;
  readonly score: number;
  readonly comment?: string | undefined;
}

/** What a renter says of the thing, and under which name. */
type Words = Pick<Review, 'customerName' | 'score' | 'comment'>;

/** True when both say the same: a draft that is sent again has the words of the first. */
export function hasWords(draft: Words, other: Words): boolean {
  return draft.customerName === other.customerName && draft.score === other.score && draft.comment === other.comment;
}

/** The returned reservation that may be reviewed. */
export interface ReturnedReservation {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  readonly itemNo: number;
  readonly itemName: string;
}
