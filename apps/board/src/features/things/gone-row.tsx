import { getItemInfo, type ItemInfo, registerItem } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask, market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { useWatched } from '../../api/watch.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { say } from '../../ui/toast.tsx';
import { PlaceField } from './place-field.tsx';
import { placeOf } from './place-of.ts';
import { remember } from './remembered.ts';
import { rulesOf, typedRules } from './rules-of.ts';
import { type Seen, withAgain, withGone } from './seen.ts';
import { ThingFacts } from './thing-facts.tsx';
import { ThingHead } from './thing-head.tsx';
import { thingsText } from './things.messages.ts';

interface Props {
  readonly seen: Seen;
  readonly lookAgain: () => Promise<void>;
}

/** A thing that is not in its owner's list: reviewed, and so off the market; or too new to be in it. */
export function GoneRow({ seen, lookAgain }: Props) {
  const { itemNo } = seen;
  const { value } = useWatched(`gone thing ${itemNo}`, () => ask(getItemInfo(market, { itemNo })), isListed);
  const isNew = value !== undefined && isListed(value);
  const isGone = value !== undefined && !isNew;
  useEffect(() => {
    if (isNew) void lookAgain();
  }, [value]);
  useEffect(() => {
    if (isGone && seen.isGone !== true) remember((known) => withGone(known, itemNo));
  }, [isGone]);
  // Without a score its owner has deleted it.
  if (!isGone || value.score === null) return null;
  return (
    <li>
      <article class="card thing-row" aria-label={value.itemName}>
        <ThingHead thing={value} />
        <ThingFacts state="gone" rental={{ info: value }} />
        <ListAgain thing={value} seen={seen} lookAgain={lookAgain} />
      </article>
    </li>
  );
}

function isListed({ itemStatus }: ItemInfo): boolean {
  return itemStatus !== 'Deleted';
}

/**
 * Lists the same thing once more, at the same price and with the same rules for days. It asks where the thing is: the
 * market has forgotten that with the thing.
 */
function ListAgain({ thing, seen, lookAgain }: Props & { readonly thing: ItemInfo }) {
  const { itemNo, itemName, itemPrice } = thing;
  const text = thingsText();
  const isAsked = useSignal(false);
  const place = useSignal('');
  const wish = { itemName, itemPrice, ...rulesOf(typedRules(thing)), ...placeOf(place.value) };
  const command = useCommand(
    JSON.stringify({ itemNo, ...wish }),
    (call) => registerItem(market, wish, call),
    (item) => {
      isAsked.value = false;
      remember((known) => withAgain(known, itemNo, item.itemNo));
      say(text.listedAgain(itemName));
      void lookAgain();
    },
  );
  return (
    <div class="thing-foot">
      <p>{text.reviewed}</p>
      <div class="thing-actions button-row">
        <a class="button plain" href={`reviews?item=${itemNo}`}>
          {text.itsReview}
        </a>
        {seen.againAs === undefined ? (
          <AskFirst
            isAsked={isAsked}
            opens={text.listAgain}
            look="first"
            title={text.listAgainTitle(itemName)}
            command={command}
            does={text.list}
          >
            <PlaceField
              place={place.value}
              isPlaced={false}
              type={(typed) => {
                place.value = typed;
              }}
            />
          </AskFirst>
        ) : (
          <a class="button second" href={`things/${seen.againAs}`}>
            {text.isListedAgain}
          </a>
        )}
      </div>
    </div>
  );
}
