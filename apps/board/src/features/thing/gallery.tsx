import { getItem, type ItemInfo } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { addressOf, Picture } from '../../ui/picture.tsx';
import { thingText } from './thing.messages.ts';

/** The pictures of a thing: one large, and the others to choose from. */
export function Gallery({ thing }: { readonly thing: ItemInfo }) {
  const { itemNo, picture } = thing;
  return picture === null ? (
    <div class="card thing-picture">
      <Picture itemNo={itemNo} />
    </div>
  ) : (
    <Pictures key={itemNo} itemNo={itemNo} first={picture} />
  );
}

function Pictures({ itemNo, first }: { readonly itemNo: number; readonly first: NonNullable<ItemInfo['picture']> }) {
  const { value } = useWatched(`pictures of ${itemNo}`, () => ask(getItem(market, { itemNo })));
  const chosen = useSignal<number | undefined>(undefined);
  const pictures = value === undefined || value.pictures.length === 0 ? [first] : value.pictures;
  const shown = pictures.find(({ pictureNo }) => pictureNo === chosen.value) ?? pictures[0] ?? first;
  const text = thingText();
  return (
    <div class="gallery">
      <div class="card thing-picture">
        <Picture key={shown.pictureNo} itemNo={itemNo} shown={shown} />
      </div>
      {pictures.length > 1 && (
        <ul class="thumbs" aria-label={text.pictures}>
          {pictures.map(({ pictureNo, alt, width, height }, index) => (
            <li key={pictureNo}>
              <button
                type="button"
                class="thumb"
                aria-pressed={pictureNo === shown.pictureNo}
                aria-label={alt ?? text.pictureNumber(index + 1)}
                onClick={() => {
                  chosen.value = pictureNo;
                }}
              >
                <img src={addressOf(itemNo, pictureNo)} alt="" width={width} height={height} loading="lazy" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
