/** The fields of a review in every state. */
interface Known extends ReturnedReservation {
  readonly reviewNo: number;
  readonly version: number;
}

/** It was requested when the item was returned. */
export interface RequestedReview extends Known {
  readonly status: 'Requested';
  readonly score?: undefined;
  readonly comment?: undefined;
}

/** Its renter wrote it, or its item was deleted with it. */
export interface WrittenReview extends Known {
  readonly status: 'Written';
  /** 1 to 5. */
  readonly score: number;
  readonly comment?: string | undefined;
}

/**
 * The review of one returned reservation, under the reservation's number: there is no place to store a second review.
 */
export type Review = RequestedReview | WrittenReview;

/** A renter's words for a review. */
export interface ReviewDraft {
  readonly customerId: number;
  readonly customerName: string | null;
  readonly score: number;
  readonly comment?: string | undefined;
}

/** The renter's words about the item, and the name they give. */
type Words = Pick<Review, 'customerName' | 'score' | 'comment'>;

/** True when both have the same words: a draft that is sent again has the words of the first. */
export function hasWords(draft: Words, other: Words): boolean {
  return draft.customerName === other.customerName && draft.score === other.score && draft.comment === other.comment;
}

/** The returned reservation that may be reviewed. */
export interface ReturnedReservation {
  readonly reservationNo: number;
  readonly customerId: number;
  readonly customerName: string | null;
  /** The renter again when they signed in: then the review is theirs alone. */
  readonly renterId?: number | undefined;
  /** True when the renter is forgotten: then there is neither name nor comment. */
  readonly forgotten?: boolean | undefined;
  readonly itemNo: number;
  readonly itemName: string;
}
