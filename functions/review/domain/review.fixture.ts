import type { Decision } from '#shared/domain/decision.ts';
import { decideComplete, decideForget, decideRequest, decideWrite } from './review.decide.ts';
import type { ReviewEvent } from './review.events.ts';
import { evolveReview } from './review.evolve.ts';
import type { ReturnedReservation, Review, ReviewDraft } from './review.ts';

/** Customer 3 returned the item of reservation 7. */
export const returned: ReturnedReservation = {
  reservationNo: 7,
  customerId: 3,
  customerName: 'Customer3',
  itemNo: 5,
  itemName: 'Camera',
};

/** Its renter's words. */
export const draft: ReviewDraft = { customerId: 3, customerName: 'Customer3', score: 4, comment: 'sharp pictures' };

/** Its review's events. */
export const requested: ReviewEvent = { type: 'ReviewRequested', ...returned };
export const reviewed: Extract<ReviewEvent, { type: 'Reviewed' }> = {
  type: 'Reviewed',
  customerName: 'Customer3',
  score: 4,
  comment: 'sharp pictures',
};

export const forgotten: ReviewEvent = { type: 'ReviewForgotten' };

/** All commands of a review in one type. */
export type ReviewCommand =
  | { readonly type: 'Request' | 'Forget' }
  | { readonly type: 'Write' | 'Complete'; readonly draft: ReviewDraft };

export const request: ReviewCommand = { type: 'Request' };
export const forget: ReviewCommand = { type: 'Forget' };
export const write = (changed: Partial<ReviewDraft> = {}): ReviewCommand => ({
  type: 'Write',
  draft: { ...draft, ...changed },
});
export const complete = (changed: Partial<ReviewDraft> = {}): ReviewCommand => ({
  type: 'Complete',
  draft: { ...draft, ...changed },
});

/** The review's rules, for given/when/then. */
export const reviewRules = { decide: decideReview, evolve: evolveReview };

function decideReview(review: Review | undefined, command: ReviewCommand): Decision<ReviewEvent> {
  switch (command.type) {
    case 'Request':
      return decideRequest(review, returned);
    case 'Forget':
      return decideForget(review, returned);
    case 'Write':
      return decideWrite(review, command.draft);
    case 'Complete':
      return decideComplete(review, command.draft);
  }
}
