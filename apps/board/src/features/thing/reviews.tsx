import { listReviews, type Review } from '@gdmarket/client';
import { useWatchedList } from '../../api/list.ts';
import { Stars } from '../../ui/stars.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { thingText } from './thing.messages.ts';

/** The reviews of a thing, newest first. */
export function Reviews({ itemNo }: { readonly itemNo: number }) {
  const text = thingText();
  const list = useWatchedList(`reviews of ${itemNo}`, listReviews, { itemNo, sort: 'reviewNo,desc' });
  // The market asks for a review before it is written.
  const written = list.entries?.filter(({ score }) => score !== null);
  return (
    <section class="stack reviews" aria-labelledby="reviews">
      <h2 id="reviews">{text.reviews}</h2>
      {list.trouble !== undefined && <TroubleNote trouble={list.trouble} again={list.again} />}
      {written?.length === 0 && <p class="quiet">{text.noReviews}</p>}
      <ul class="stack">
        {written?.map((review) => (
          <li key={review.reviewNo} class="card review">
            <OneReview review={review} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <button type="button" class="button second" aria-disabled={list.isReadingMore} onClick={list.more}>
          {text.moreReviews}
        </button>
      )}
    </section>
  );
}

function OneReview({ review }: { readonly review: Review }) {
  const { score, comment, customerName } = review;
  return (
    <article class="stack">
      <p class="review-head">
        <strong class="said">{customerName ?? thingText().somebody}</strong>
        {score !== null && <Stars score={score} />}
      </p>
      {comment !== null && <p class="said review-words">{comment}</p>}
    </article>
  );
}
