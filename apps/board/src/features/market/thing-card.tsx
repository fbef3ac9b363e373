import type { ItemInfo } from '@gdmarket/client';
import { won } from '../../messages/formats.ts';
import { Badge } from '../../ui/badge.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Stars } from '../../ui/stars.tsx';
import { thingStateText } from '../../ui/thing-state.messages.ts';
import { lookOfThing, thingStateOf } from '../../ui/thing-state.ts';

/** A thing of the market: its picture, name, price, state and score. */
export function ThingCard({ thing }: { readonly thing: ItemInfo }) {
  const { itemNo, itemName, itemPrice, score } = thing;
  const state = thingStateOf(thing);
  return (
    <article class={`card thing-card ${state === 'free' ? '' : 'away'}`}>
      <Picture itemNo={itemNo} />
      <div class="card-text">
        <h2>
          <a class="said" href={`things/${itemNo}`}>
            {itemName}
          </a>
        </h2>
        <p class="price">{won(itemPrice)}</p>
        <div class="card-foot">
          <Badge look={lookOfThing[state]}>{thingStateText()[state]}</Badge>
          {score !== null && <Stars score={score} />}
        </div>
      </div>
    </article>
  );
}
