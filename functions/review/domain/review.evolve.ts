import type { ReviewEvent } from './review.events.ts';
import type { Review } from './review.ts';

/**
 * The review after an event: folding its events from nothing gives its state. Throws when it is written before it was
 * requested.
 */
export function evolveReview(review: Review | undefined, event: ReviewEvent): Review {
  if (event.type === 'ReviewRequested') {
    const { type: _, ...returned } = event;
    return { ...returned, reviewNo: event.reservationNo, status: 'Requested', version: 1 };
  }
  if (review === undefined) throw new Error(`${event.type} before the review was asked for`);
  if (event.type === 'ReviewForgotten') return forgotten(review, event.score ?? review.score);
  const { customerName, score, comment } = event;
  return { ...review, status: 'Written', customerName, score, comment, version: review.version + 1 };
}

function forgotten(review: Review, score: number | undefined): Review {
  const nameless = { ...review, customerName: null, forgotten: true, version: review.version + 1 };
  if (score === undefined) return { ...nameless, status: 'Requested', score, comment: undefined };
  return { ...nameless, status: 'Written', score, comment: undefined };
}
