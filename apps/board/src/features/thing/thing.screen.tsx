import { getItemInfo, type ItemInfo } from '@gdmarket/client';
import { useRoute } from 'preact-iso';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { NotFound } from '../../not-found.tsx';
import { Bones } from '../../ui/bones.tsx';
import { Price } from '../../ui/price.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Stars } from '../../ui/stars.tsx';
import { ThingBadge } from '../../ui/thing-badge.tsx';
import { thingStateOf } from '../../ui/thing-state.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import './thing.css';
import { Gallery } from './gallery.tsx';
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
  const { itemNo, score } = thing;
  const state = thingStateOf(thing);
  return (
    <div class="thing">
      <Gallery thing={thing} />
      <div class="thing-offer">
        <div class="card panel stack">
          <div class="button-row">
            <ThingBadge state={state} />
            {score !== null && <Stars score={score} />}
          </div>
          <p class="thing-price">
            <Price thing={thing} />
            {thing.priceUnit === 'Rental' && <span class="quiet">{thingText().perRental}</span>}
          </p>
          <Offer thing={thing} lookAgain={again} />
        </div>
      </div>
      <Reviews itemNo={itemNo} />
    </div>
  );
}
