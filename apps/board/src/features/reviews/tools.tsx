import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { person } from '../../person/person.ts';
import { pathOf } from '../../place.ts';
import { Icon } from '../../ui/icon.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { addressOf, type Chosen } from './chosen.ts';
import { reviewsText } from './reviews.messages.ts';

const SCORES = [5, 4, 3, 2, 1];

/** What chooses among the reviews. The address keeps it. */
export function Tools({ chosen }: { readonly chosen: Chosen }) {
  const { route } = useLocation();
  const name = useSignal(chosen.name);
  const text = reviewsText();
  const choose = (change: Partial<Chosen>) =>
    route(pathOf(addressOf({ ...chosen, name: name.value, ...change })), true);
  const me = person.value?.hasAccount === true ? person.value.customerId : undefined;
  const isOthers = chosen.owner !== undefined && chosen.owner !== me;
  return (
    <search class="review-tools">
      <SearchField
        label={text.search}
        value={name.value}
        type={(typed) => {
          name.value = typed;
          choose({ name: typed });
        }}
      />
      {me !== undefined && (
        <label class="switch">
          <input
            type="checkbox"
            checked={chosen.owner === me}
            onChange={({ currentTarget }) => choose({ owner: currentTarget.checked ? me : undefined })}
          />
          {text.ofMine}
        </label>
      )}
      <fieldset class="score-chips">
        <legend class="for-readers">{text.score}</legend>
        {[undefined, ...SCORES].map((score) => (
          <label key={score ?? 'all'} class="switch">
            <input
              class="for-readers"
              type="radio"
              name="score"
              checked={chosen.score === score}
              onChange={() => choose({ score })}
            />
            {score === undefined ? text.everyScore : <Star score={score} />}
          </label>
        ))}
      </fieldset>
      {chosen.item !== undefined && (
        <Chip says={text.ofThing(chosen.item)} remove={() => choose({ item: undefined })} />
      )}
      {isOthers && <Chip says={text.ofOwner(chosen.owner ?? 0)} remove={() => choose({ owner: undefined })} />}
    </search>
  );
}

function Star({ score }: { readonly score: number }) {
  return (
    <>
      <Icon name="reviews" />
      <span aria-hidden="true">{score}</span>
      <span class="for-readers">{reviewsText().withScore(score)}</span>
    </>
  );
}

function Chip({ says, remove }: { readonly says: string; readonly remove: () => void }) {
  return (
    <p class="chip">
      {says}
      <button type="button" class="button plain" aria-label={`${says}: ${reviewsText().takeAway}`} onClick={remove}>
        <Icon name="close" />
      </button>
    </p>
  );
}
