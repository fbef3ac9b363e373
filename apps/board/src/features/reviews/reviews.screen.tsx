import { listReviewInfoes, listReviews } from '@gdmarket/client';
import { useLocation } from 'preact-iso';
import { useWatchedList } from '../../api/list.ts';
import { Screen } from '../../ui/screen.tsx';
import './reviews.css';
import { type Chosen, chosenIn, type Shown } from './chosen.ts';
import { reviewsText } from './reviews.messages.ts';
import { ReviewsView } from './reviews-view.tsx';

const NEWEST = { sort: 'reviewNo,desc', size: 24 } as const;

/** What renters say, newest first: of everything, or as the address chooses. */
export function ReviewsScreen() {
  const chosen = chosenIn(useLocation().query);
  return (
    <Screen title={reviewsText().title}>
      {chosen.item === undefined ? (
        <All chosen={chosen} />
      ) : (
        <OfThing key={chosen.item} itemNo={chosen.item} chosen={chosen} />
      )}
    </Screen>
  );
}

function All({ chosen }: { readonly chosen: Chosen }) {
  return <ReviewsView list={useWatchedList('reviews', listReviewInfoes, NEWEST)} chosen={chosen} />;
}

function OfThing({ itemNo, chosen }: { readonly itemNo: number; readonly chosen: Chosen }) {
  const list = useWatchedList(`reviews of thing ${itemNo}`, listReviews, { itemNo, ...NEWEST });
  // The market asks for a review before it is written.
  const entries = list.entries?.flatMap(({ score, ...rest }): Shown[] => (score === null ? [] : [{ ...rest, score }]));
  return <ReviewsView list={{ ...list, entries }} chosen={chosen} />;
}
