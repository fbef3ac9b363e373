import { type Decision, happened, nothing, notYet, type Rejection, rejected } from '#shared/domain/decision.ts';
import type { ReviewEvent } from './review.events.ts';
import type { ReturnedReservation, Review, ReviewDraft } from './review.ts';

/** The thing came back: its renter is asked for a review, once. */
export function decideRequest(review: Review | undefined, returned: ReturnedReservation): Decision<ReviewEvent> {
  return review === undefined ? happened({ type: 'ReviewRequested', ...returned }) : nothing();
}

/** The renter writes the review: only of a returned reservation, only their own, once. A person is their customerId, never their name. */
export function decideWrite(review: Review | undefined, draft: ReviewDraft): Decision<ReviewEvent> {
  if (review === undefined) {
    // It may have come back a moment ago: then the news opens the review.
    return notYet('not-returned', 'only a returned reservation can be reviewed, and this one is not');
  }
  if (review.customerId !== draft.customerId) {
    return rejected('forbidden', 'not-the-renter', 'only the renter of the reservation may review it');
  }
  if (review.status === 'Written') {
    return { outcome: 'rejected', rejection: alreadyReviewed(review.reservationNo) };
  }
  return happened(reviewed(review, draft));
}

/** Why a second review is refused. */
export function alreadyReviewed(reservationNo: number): Rejection {
  return { kind: 'conflict', code: 'already-reviewed', detail: `reservation ${reservationNo} is reviewed already` };
}

/** The item left the market with a review: that review stands, also if the function that asked for it never came back. */
export function decideComplete(review: Review | undefined, draft: ReviewDraft): Decision<ReviewEvent> {
  return review?.status === 'Requested' ? happened(reviewed(review, draft)) : nothing();
}

function reviewed(review: Review, { customerName, score, comment }: ReviewDraft): ReviewEvent {
  return { type: 'Reviewed', customerName: customerName ?? review.customerName, score, comment };
}
