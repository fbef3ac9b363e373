import type { Trouble } from '../api/trouble.ts';
import { shellText } from '../shell.messages.ts';
import { sentenceFor } from './trouble-sentence.ts';

/** What went wrong, and a way on: another try, unless only somebody else can change it. */
export function TroubleNote({ trouble, again }: { readonly trouble: Trouble; readonly again?: () => void }) {
  return (
    <div class={`note ${trouble.code === 'offline' ? '' : 'wrong'}`} role="alert">
      <p>{sentenceFor(trouble)}</p>
      {again !== undefined && (
        <button type="button" class="button second" onClick={again}>
          {shellText().tryAgain}
        </button>
      )}
    </div>
  );
}
