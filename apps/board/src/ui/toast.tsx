import { signal } from '@preact/signals';
import { shellText } from '../shell.messages.ts';
import { Icon } from './icon.tsx';

const said = signal<string | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

const MS_PER_LETTER = 90;
const LEAST_MS = 5_000;

/** Says something that has just happened, for all to see and hear. It goes away by itself. */
export function say(sentence: string): void {
  clearTimeout(timer);
  said.value = sentence;
  timer = setTimeout(stop, Math.max(LEAST_MS, sentence.length * MS_PER_LETTER));
}

function stop(): void {
  said.value = undefined;
}

/** Where {@link say} appears. */
export function Toasts() {
  return (
    <div class="toasts" role="status">
      {said.value !== undefined && (
        <div class="toast">
          <span class="said">{said.value}</span>
          <button type="button" class="button plain" aria-label={shellText().close} onClick={stop}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
