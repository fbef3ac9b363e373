import { sentenceFor } from '../ui/trouble-sentence.ts';
import { photosText } from './photos.messages.ts';
import { reasonText } from './picture-refusal.messages.ts';
import type { Sending } from './uploads.ts';

/** A photo on its way: how it looks, and how far it has come. */
export function SendingRow({ sending, forget }: { readonly sending: Sending; readonly forget: () => void }) {
  const { name, preview, part, trouble } = sending;
  const text = photosText();
  return (
    <li class="card picture-row">
      <div class="picture-row-picture">
        <img class="picture" src={preview} alt="" />
      </div>
      <div class="stack">
        <p class="said">{name}</p>
        {trouble === undefined ? (
          <>
            <progress max="1" value={part} aria-label={text.sending(name)} />
            <p class="quiet small" role="status">
              {part < 1 ? text.onItsWay : text.lookedAt}
            </p>
          </>
        ) : (
          <div class="note wrong" role="alert">
            <p>
              {trouble.code === 'not-a-picture'
                ? reasonText()['not-a-picture']
                : trouble.code === 'not-uploaded'
                  ? text.notUploaded
                  : sentenceFor(trouble)}
            </p>
            <button type="button" class="button second" onClick={forget}>
              {text.understood}
            </button>
          </div>
        )}
      </div>
    </li>
  );
}
