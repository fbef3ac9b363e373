import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Permission } from '#shared/domain/permission.ts';
import type { IdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys.ts';
import { type Created, createOnce, type RepeatableRequest } from '#shared/use-cases/create-once.ts';
import { hasWords, type Review, type ReviewDraft } from '../domain/review.ts';
import type { ReviewDependencies } from '../review.aggregate.ts';
import { type DeleteItem, writeReview } from './write-review.use-case.ts';

/**
 * Writes a review once for all sendings of a request with a key. Its reservation identifies it, so it needs no number
 * of its own.
 */
export function writeReviewOnce(
  dependencies: ReviewDependencies & { readonly keys: IdempotencyKeys },
  deleteItem: DeleteItem,
  reservationNo: number,
  may: Permission<Review>,
  draft: ReviewDraft,
  context: MessageContext,
  request: RepeatableRequest | undefined,
): Promise<Created<Review>> {
  return createOnce(dependencies, request, {
    create(claim) {
      const claimedFirst: DeleteItem = async (...asked) => {
        await claim(async () => reservationNo);
        return deleteItem(...asked);
      };
      return writeReview(dependencies, claimedFirst, reservationNo, may, draft, context);
    },
    async first() {
      const review = await dependencies.reviews.find(reservationNo);
      if (review?.status !== 'Written') return undefined;
      const isThisOne = hasWords({ ...draft, customerName: draft.customerName ?? review.customerName }, review);
      return isThisOne ? review : undefined;
    },
  });
}
