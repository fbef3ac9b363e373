import { useId } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import './photos.css';
import { photosText } from './photos.messages.ts';

/** Chooses photos of this device, or takes one where the device can. */
export function ChoosePhotos({
  add,
  label = photosText().add,
}: {
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly label?: string;
}) {
  const id = useId();
  const text = photosText();
  return (
    <div class="choose-photos">
      <input
        id={id}
        class="for-readers"
        type="file"
        accept="image/*"
        multiple
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same photo may be chosen again.
          currentTarget.value = '';
          void add(files);
        }}
      />
      <label class="button" for={id}>
        <Icon name="add" />
        {label}
      </label>
      <p class="quiet small" id={`${id}-hint`}>
        {text.hint}
      </p>
    </div>
  );
}
