import type { ComponentChildren } from 'preact';
import { knownSettings } from '../api/settings.ts';
import { signedIn } from '../person/session.ts';
import { signIn } from '../person/sign-in.ts';
import { shellText } from '../shell.messages.ts';
import { Bones } from './bones.tsx';
import { Empty } from './empty.tsx';

/** What only somebody with an account sees. `says`: what everybody else reads. */
export function SignedInOnly({ says, children }: { readonly says: string; readonly children: ComponentChildren }) {
  if (signedIn.value !== undefined) return <>{children}</>;
  if (knownSettings.value === undefined) return <Bones />;
  return (
    <Empty icon="person" says={says}>
      {knownSettings.value.issuer !== undefined && (
        <button type="button" class="button" onClick={signIn}>
          {shellText().signIn}
        </button>
      )}
    </Empty>
  );
}
