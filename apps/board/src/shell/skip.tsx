import { shellText } from '../shell.messages.ts';

/** The first thing that the keyboard reaches: past the header, into the screen. */
export function Skip() {
  return (
    <button type="button" class="button skip" onClick={() => document.getElementById('main')?.focus()}>
      {shellText().skip}
    </button>
  );
}
