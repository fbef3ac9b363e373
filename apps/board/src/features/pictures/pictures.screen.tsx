import { getItem, listPictures, uploadPicture } from '@gdmarket/client';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { NotFound } from '../../not-found.tsx';
import { ChoosePhotos } from '../../photos/choose-photos.tsx';
import { SendingRow } from '../../photos/sending-row.tsx';
import { createUploads } from '../../photos/uploads.ts';
import { Bones } from '../../ui/bones.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Screen } from '../../ui/screen.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { PictureRow } from './picture-row.tsx';
import { picturesText } from './pictures.messages.ts';
import { RefusedRow } from './refused-row.tsx';

/** The pictures of somebody's thing: they add, order, describe and remove them. */
export function PicturesScreen() {
  const itemNo = Number(useRoute().params.itemNo);
  const text = picturesText();
  const thing = useWatched(`thing of mine ${itemNo}`, () => ask(getItem(market, { itemNo })));
  if (thing.trouble?.code === 'item-not-found' || thing.trouble?.code === 'not-found') return <NotFound />;
  const title = thing.value === undefined ? text.title : text.titleOf(thing.value.itemName);
  return (
    <Screen title={title} tab={text.title} back={{ to: 'mine', says: text.back }} narrow>
      <Pictures key={itemNo} itemNo={itemNo} />
    </Screen>
  );
}

function Pictures({ itemNo }: { readonly itemNo: number }) {
  const uploads = useMemo(
    () => createUploads((contentType) => ask(uploadPicture(market, { itemNo, contentType }))),
    [itemNo],
  );
  const sent = uploads.all.value;
  const isSending = () => uploads.all.value.some(({ trouble }) => trouble === undefined);
  const read = () => ask(listPictures(market, { itemNo }));
  const { value, trouble, again } = useWatched(`all pictures of ${itemNo}`, read, isSending);
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list);
  const all = value?._embedded.pictures ?? [];
  const shown = all.filter(({ status }) => status === 'Shown');
  useEffect(() => uploads.settle(all), [value, sent]);
  const numbers = sent.map(({ pictureNo }) => pictureNo).join();
  useEffect(() => void again(), [numbers]);
  const text = picturesText();
  const mayAdd = value?._templates?.default !== undefined;
  return (
    <div class="stack">
      <p class="quiet">{text.says}</p>
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {value === undefined && trouble === undefined && <Bones />}
      {value !== undefined && shown.length === 0 && sent.length === 0 && <p>{text.none}</p>}
      <ul class="stack picture-rows" ref={list}>
        {shown.map((picture, index) => (
          <PictureRow
            key={picture.pictureNo}
            itemNo={itemNo}
            picture={picture}
            place={index + 1}
            of={shown.length}
            lookAgain={again}
          />
        ))}
        {all
          .filter(({ status }) => status === 'Refused')
          .map((picture) => (
            <RefusedRow key={picture.pictureNo} itemNo={itemNo} picture={picture} lookAgain={again} />
          ))}
        {sent.map((one) => (
          <SendingRow key={`sent ${one.id}`} sending={one} forget={() => uploads.forget(one.id)} />
        ))}
      </ul>
      {mayAdd && <ChoosePhotos add={uploads.add} />}
      {value !== undefined && !mayAdd && shown.length >= 8 && <p class="quiet">{text.full}</p>}
    </div>
  );
}
