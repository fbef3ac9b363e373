import type { ComponentChildren } from 'preact';
import { knownSettings } from '../../api/settings.ts';
import { signedIn } from '../../person/session.ts';
import { signIn } from '../../person/sign-in.ts';
import { shellText } from '../../shell.messages.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { noticesText } from './notices.messages.ts';

/** What only somebody with an account sees: nobody else is told anything. */
export function SignedInOnly({ children }: { readonly children: ComponentChildren }) {
  if (signedIn.value !== undefined) return <>{children}</>;
  if (knownSettings.value === undefined) return <Bones />;
  return (
    <Empty icon="person" says={noticesText().nobody}>
      {knownSettings.value.issuer !== undefined && (
        <button type="button" class="button" onClick={signIn}>
          {shellText().signIn}
        </button>
      )}
    </Empty>
  );
}
