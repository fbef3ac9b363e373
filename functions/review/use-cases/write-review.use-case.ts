import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Permission } from '#shared/domain/permission.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { expecting } from '#shared/use-cases/expectation.ts';
import { type Outcome, orFail } from '#shared/use-cases/outcome.ts';
import { alreadyReviewed, decideComplete, decideWrite } from '../domain/review.decide.ts';
import { hasWords, type Review, type ReviewDraft } from '../domain/review.ts';
import { type ReviewDependencies, reviewAggregate } from '../review.aggregate.ts';

/** Asks the item to be deleted with this review. Throws DependencyUnavailable when the item does not answer. */
export type DeleteItem = (
  request: { readonly itemNo: number; readonly reservationNo: number; readonly review: ReviewDraft },
  context: MessageContext,
) => Promise<
  | { readonly outcome: 'deleted'; readonly review: ReviewDraft }
  | { readonly outcome: 'refused'; readonly code: string; readonly detail: string }
>;

/**
 * The renter writes the review. The item's row decides: the item is deleted and carries the review, or refuses; then
 * the review is written. If this function dies in between, the item's event completes it. Of two drafts with different
 * words that are sent at once, the item's one stands; the other is `already-reviewed`. After a refusal or
 * DependencyUnavailable there is no review, and asking again is safe.
 */
export async function writeReview(
  dependencies: ReviewDependencies,
  deleteItem: DeleteItem,
  reservationNo: number,
  may: Permission<Review>,
  draft: ReviewDraft,
  context: MessageContext,
): Promise<Outcome<Review>> {
  const found = await dependencies.reviews.find(reservationNo);
  const decision = expecting(may, (review: Review | undefined) => decideWrite(review, draft))(found);
  if (decision.outcome === 'rejected') return { rejection: decision.rejection };
  const state = existing(found);
  const review = { ...draft, customerName: draft.customerName ?? state.customerName };
  const answer = await deleteItem({ itemNo: state.itemNo, reservationNo, review }, context);
  if (answer.outcome === 'refused') {
    return { rejection: { kind: 'conflict', code: answer.code, detail: answer.detail } };
  }
  const complete = (current: Review | undefined) => decideComplete(current, answer.review);
  const written = orFail(await reviewAggregate.change(dependencies, reservationNo, may, complete, context, { state }));
  // The item was deleted with other words: they stand, and clients can read them by now.
  if (!hasWords(answer.review, review)) return { rejection: alreadyReviewed(reservationNo) };
  return { state: existing(written) };
}
