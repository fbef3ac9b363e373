import { knownSettings } from '../api/settings.ts';
import type { Trouble } from '../api/trouble.ts';
import { signIn } from '../person/sign-in.ts';
import { shellText } from '../shell.messages.ts';
import { sentenceFor } from './trouble-sentence.ts';

/** Troubles that pass when somebody signs in. */
const WANT_SIGNING_IN = ['sign-in-required', 'invalid-token'];

/** What went wrong, and a way on: signing in where that helps, else another try if there is one. */
export function TroubleNote({ trouble, again }: { readonly trouble: Trouble; readonly again?: () => void }) {
  const text = shellText();
  const helpsToSignIn = WANT_SIGNING_IN.includes(trouble.code) && knownSettings.value?.issuer !== undefined;
  const onward = helpsToSignIn ? { label: text.signIn, go: signIn } : again && { label: text.tryAgain, go: again };
  return (
    <div class={`note ${trouble.code === 'offline' ? '' : 'wrong'}`} role="alert">
      <p>{sentenceFor(trouble)}</p>
      {onward !== undefined && (
        <button type="button" class="button second" onClick={() => onward.go()}>
          {onward.label}
        </button>
      )}
    </div>
  );
}
