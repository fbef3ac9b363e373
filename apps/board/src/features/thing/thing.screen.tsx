import { getItemInfo, type ItemInfo } from '@gdmarket/client';
import { useRoute } from 'preact-iso';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { won } from '../../messages/formats.ts';
import { NotFound } from '../../not-found.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Bones } from '../../ui/bones.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Stars } from '../../ui/stars.tsx';
import { thingStateText } from '../../ui/thing-state.messages.ts';
import { lookOfThing, thingStateOf } from '../../ui/thing-state.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import './thing.css';
import { Offer } from './offer.tsx';
import { Reviews } from './reviews.tsx';
import { thingText } from './thing.messages.ts';

/** One thing of the market: what it costs, whether it is free, what others say of it. */
export function ThingScreen() {
  const itemNo = Number(useRoute().params.itemNo);
  const { value, trouble, again } = useWatched(`thing ${itemNo}`, () => ask(getItemInfo(market, { itemNo })), isTaken);
  if (trouble?.code === 'item-not-found' || trouble?.code === 'not-found') return <NotFound />;
  return (
    <Screen title={value?.itemName ?? thingText().thing} back={{ to: './', says: thingText().back }}>
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {value === undefined ? trouble === undefined && <Bones /> : <Thing key={itemNo} thing={value} again={again} />}
    </Screen>
  );
}

/** Somebody who waits for it wants to know soon. */
function isTaken(thing: ItemInfo): boolean {
  return thingStateOf(thing) === 'reserved';
}

function Thing({ thing, again }: { readonly thing: ItemInfo; readonly again: () => void }) {
  const { itemNo, itemPrice, score } = thing;
  const state = thingStateOf(thing);
  return (
    <div class="thing">
      <div class="card thing-picture">
        <Picture itemNo={itemNo} />
      </div>
      <div class="thing-offer">
        <div class="card panel stack">
          <div class="button-row">
            <Badge look={lookOfThing[state]}>{thingStateText()[state]}</Badge>
            {score !== null && <Stars score={score} />}
          </div>
          <p class="thing-price">
            <span class="price">{won(itemPrice)}</span>
            <span class="quiet">{thingText().perRental}</span>
          </p>
          <Offer thing={thing} lookAgain={again} />
        </div>
      </div>
      <Reviews itemNo={itemNo} />
    </div>
  );
}
