import { knownSettings } from '../api/settings.ts';
import { signedIn } from '../person/session.ts';
import { signIn } from '../person/sign-in.ts';
import { shellText } from '../shell.messages.ts';
import { Icon } from '../ui/icon.tsx';
import { Bell } from './bell.tsx';

/** Signing in and out, where the market has somebody who signs people in. */
export function Account() {
  const text = shellText();
  if (knownSettings.value?.issuer === undefined) return null;
  const who = signedIn.value;
  if (who === undefined)
    return (
      <button type="button" class="button second" onClick={signIn}>
        {text.signIn}
      </button>
    );
  return (
    <>
      <Bell />
      <span class="header-person">
        <Icon name="person" />
        <span class="said wide-only">{who.claims.name ?? who.claims.customerId}</span>
      </span>
      <button
        type="button"
        class="button plain"
        onClick={async () => (await import('../person/oauth.ts')).endSession()}
      >
        {text.signOut}
      </button>
    </>
  );
}
