import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import type { Trouble } from '../../api/trouble.ts';
import { pathOf } from '../../place.ts';
import { Picture } from '../../ui/picture.tsx';
import { Stars } from '../../ui/stars.tsx';
import { ThingName } from '../../ui/thing-name.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { addressOf, type Chosen, type Shown } from './chosen.ts';
import { learnOwners, owners } from './owners.ts';
import { reviewsText } from './reviews.messages.ts';

/** One review: the score, the words, who wrote it of which thing. */
export function ReviewCard({ review, chosen }: { readonly review: Shown; readonly chosen: Chosen }) {
  const { itemNo, itemName, score, comment, customerName } = review;
  const { route } = useLocation();
  const trouble = useSignal<Trouble | undefined>(undefined);
  const text = reviewsText();
  const showOwner = async () => {
    trouble.value = await learnOwners([itemNo]);
    const owner = owners.value.get(itemNo);
    if (typeof owner === 'number') route(pathOf(addressOf({ owner, name: '' })));
    if (owner === null) say(text.nobody);
  };
  return (
    <article class="card review-card">
      <div class="review-card-head">
        <div class="review-picture">
          <Picture itemNo={itemNo} />
        </div>
        <h2>
          <ThingName itemNo={itemNo} itemName={itemName} />
        </h2>
        <Stars score={score} />
      </div>
      {comment !== null && <p class="said review-card-words">{comment}</p>}
      {trouble.value !== undefined && <TroubleNote trouble={trouble.value} />}
      <div class="review-card-foot">
        <span class="said quiet">{customerName ?? text.somebody}</span>
        {chosen.owner === undefined && (
          <button type="button" class="button plain small" onClick={showOwner}>
            {text.owner}
            <span class="for-readers said">: {itemName}</span>
          </button>
        )}
      </div>
    </article>
  );
}
