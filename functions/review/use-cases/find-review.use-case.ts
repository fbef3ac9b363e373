import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import type { Review } from '../domain/review.ts';
import type { ReviewDependencies } from './review.dependencies.ts';

/** The written review with this number. Throws CommandRejected (not-found) when there is none or it is only asked for. */
export async function findReview({ reviews }: Pick<ReviewDependencies, 'reviews'>, reviewNo: number): Promise<Review> {
  const review = await reviews.find(reviewNo);
  if (review?.status !== 'Written') {
    throw new CommandRejected({ kind: 'not-found', code: 'review-not-found', detail: 'there is no such review' });
  }
  return review;
}
