import type { Outcome } from '../../shared/use-cases/outcome.ts';
import type { Review } from '../domain/review.ts';
import type { ReviewDependencies } from './review.dependencies.ts';

/** The written review with this number. Refused (not-found) when there is none or it is only asked for. */
export async function findReview(
  { reviews }: Pick<ReviewDependencies, 'reviews'>,
  reviewNo: number,
): Promise<Outcome<Review>> {
  const review = await reviews.find(reviewNo);
  if (review?.status !== 'Written') {
    return { rejection: { kind: 'not-found', code: 'review-not-found', detail: 'there is no such review' } };
  }
  return { state: review };
}
