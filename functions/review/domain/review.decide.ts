import { type Decision, happened, nothing, notYet, type Rejection, rejected } from '#shared/domain/decision.ts';
import type { ReviewEvent } from './review.events.ts';
import type { ReturnedReservation, Review, ReviewDraft } from './review.ts';

/** The item was returned: its renter is asked for a review, once. */
export function decideRequest(review: Review | undefined, returned: ReturnedReservation): Decision<ReviewEvent> {
  return review === undefined ? happened({ type: 'ReviewRequested', ...returned }) : nothing();
}

/**
 * The renter writes the review: only of a returned reservation, only of their own, and only once. The customerId
 * identifies a person, never the name.
 */
export function decideWrite(review: Review | undefined, draft: ReviewDraft): Decision<ReviewEvent> {
  if (review === undefined) {
    // It may have been returned a moment ago: then the event will open the review.
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

/** The item was deleted with a review. That review stands, even if the function that asked for it died. */
export function decideComplete(review: Review | undefined, draft: ReviewDraft): Decision<ReviewEvent> {
  return review?.status === 'Requested' ? happened(reviewed(review, draft)) : nothing();
}

/**
 * The renter is forgotten. A review that was not asked for yet is made now, so that the event of the return, which may
 * still come, does not bring the name.
 */
export function decideForget(review: Review | undefined, returned: ReturnedReservation): Decision<ReviewEvent> {
  if (review === undefined) return decideRequest(review, { ...returned, customerName: null, forgotten: true });
  return review.forgotten ? nothing() : happened({ type: 'ReviewForgotten' });
}

function reviewed(review: Review, { customerName, score, comment }: ReviewDraft): ReviewEvent {
  if (review.forgotten) return { type: 'ReviewForgotten', score };
  return { type: 'Reviewed', customerName: customerName ?? review.customerName, score, comment };
}
