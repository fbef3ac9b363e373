import type { ItemInfo } from '@gdmarket/client';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { Stars } from '../../ui/stars.tsx';
import { ThingBadge } from '../../ui/thing-badge.tsx';
import { ThingName } from '../../ui/thing-name.tsx';
import { thingStateOf } from '../../ui/thing-state.ts';

/** A thing of the market: its picture, name, price, state and score. */
export function ThingCard({ thing }: { readonly thing: ItemInfo }) {
  const { itemNo, itemName, score } = thing;
  const state = thingStateOf(thing);
  return (
    <article class={`card thing-card ${state === 'free' ? '' : 'away'}`}>
      <Picture itemNo={itemNo} shown={thing.picture} />
      <div class="card-text">
        <h2>
          <ThingName itemNo={itemNo} itemName={itemName} />
        </h2>
        <p>
          <Price thing={thing} />
        </p>
        <div class="card-foot">
          <ThingBadge state={state} />
          {score !== null && <Stars score={score} />}
        </div>
      </div>
    </article>
  );
}
