import { changePicture, type Picture as Known, removePicture } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Field } from '../../ui/field.tsx';
import { Picture } from '../../ui/picture.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { picturesText } from './pictures.messages.ts';

/** One picture: what it shows, and the ways to move, describe and remove it. */
export function PictureRow(props: {
  readonly itemNo: number;
  readonly picture: Known;
  /** Its place, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly lookAgain: () => Promise<void>;
}) {
  const { itemNo, picture, place, of, lookAgain } = props;
  const { pictureNo, width, height, alt } = picture;
  const text = picturesText();
  const typed = useSignal<string | undefined>(undefined);
  const row = useRef<HTMLLIElement>(null);
  const words = typed.value ?? alt ?? '';
  const id = `alt-${pictureNo}`;
  const input = { itemNo, pictureNo };
  const useChange = (change: { readonly alt?: string; readonly place?: number }, done: string) =>
    useCommand(
      JSON.stringify({ pictureNo, ...change }),
      () => changePicture(market, { ...input, ...change }),
      () => {
        typed.value = undefined;
        say(done);
        // Whoever moves it with the keyboard goes on from where it is then.
        void lookAgain().then(() => row.current?.querySelector('button')?.focus());
      },
    );
  const earlier = useChange({ place: place - 1 }, text.moved(place - 1));
  const later = useChange({ place: place + 1 }, text.moved(place + 1));
  const describe = useChange({ alt: words.trim() }, text.described);
  const remove = useCommand(
    `remove ${pictureNo}`,
    () => removePicture(market, input),
    () => {
      say(text.removed);
      void lookAgain();
    },
  );
  const trouble = [earlier, later, describe, remove].find((one) => one.trouble !== undefined)?.trouble;
  return (
    <li ref={row} class="card picture-row" aria-label={text.numberOf(place, of)}>
      <div class="picture-row-picture">
        <Picture itemNo={itemNo} shown={{ pictureNo, width: width ?? 4, height: height ?? 3, alt }} />
      </div>
      <div class="stack">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void describe.run();
          }}
        >
          <Field id={id} label={text.alt} hint={text.altHint}>
            <input
              id={id}
              class="input"
              maxLength={120}
              aria-describedby={`${id}-hint`}
              value={words}
              onInput={({ currentTarget }) => {
                typed.value = currentTarget.value;
              }}
            />
          </Field>
          {typed.value !== undefined && typed.value.trim() !== (alt ?? '') && (
            <CommandButton command={describe} label={text.save} look="second" submits />
          )}
        </form>
        {trouble !== undefined && <TroubleNote trouble={trouble} />}
        <div class="button-row">
          {place > 1 && <CommandButton command={earlier} label={text.earlier} look="plain" />}
          {place < of && <CommandButton command={later} label={text.later} look="plain" />}
          <CommandButton command={remove} label={text.remove} look="plain" />
        </div>
      </div>
    </li>
  );
}
