import { useEffect } from 'preact/hooks';
import type { WatchedList } from '../../api/list.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ReadOn } from '../../ui/read-on.tsx';
import { Stars } from '../../ui/stars.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { type Chosen, chosenAmong, isSifted, meanOf, type Shown } from './chosen.ts';
import { learnOwners, owners } from './owners.ts';
import { ReviewCard } from './review-card.tsx';
import { reviewsText } from './reviews.messages.ts';
import { Tools } from './tools.tsx';

/** Reviews of a list, and what chooses among them. It says when it chooses among the loaded ones only. */
export function ReviewsView({ list, chosen }: { readonly list: WatchedList<Shown>; readonly chosen: Chosen }) {
  const { entries, hasMore, trouble, again } = list;
  const text = reviewsText();
  const isSearching = isSifted(chosen);
  const found = chosenAmong(entries ?? [], chosen, owners.value);
  const mean = meanOf(found);
  useEffect(() => {
    if (chosen.owner !== undefined) void learnOwners((entries ?? []).map(({ itemNo }) => itemNo));
  }, [chosen.owner, entries]);
  return (
    <>
      <Tools chosen={chosen} />
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {entries === undefined && trouble === undefined && <Bones />}
      {entries !== undefined && (
        <>
          <p class="reviews-found" role="status">
            {isSearching ? text.among(found.length, entries.length) : entries.length > 0 && text.all(entries.length)}
            {mean !== undefined && (
              <span class="button-row">
                {text.mean} <Stars score={mean} />
              </span>
            )}
          </p>
          <ul class="review-cards">
            {found.map((review) => (
              <li key={review.reviewNo}>
                <ReviewCard review={review} chosen={chosen} />
              </li>
            ))}
          </ul>
          {found.length === 0 && !hasMore && (
            <Empty icon="reviews" says={entries.length === 0 ? text.nothing : text.notFound}>
              {(isSearching || chosen.item !== undefined) && (
                <a class="button" href="reviews">
                  {text.showAll}
                </a>
              )}
            </Empty>
          )}
          <ReadOn
            list={list}
            wanted={isSearching ? found.length : undefined}
            label={isSearching ? text.further : text.more}
          />
        </>
      )}
    </>
  );
}
