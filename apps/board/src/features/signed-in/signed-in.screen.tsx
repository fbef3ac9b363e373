import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { signIn } from '../../person/sign-in.ts';
import { shellText } from '../../shell.messages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { signedInText } from './signed-in.messages.ts';

/** Where the issuer sends people back to. */
export function SignedInScreen() {
  const hasFailed = useSignal(false);
  const { route } = useLocation();
  const text = signedInText();
  useEffect(() => {
    void finish(route).catch(() => {
      hasFailed.value = true;
    });
  }, []);
  return (
    <Screen title={text.title} narrow>
      <Empty icon="person" says={hasFailed.value ? text.failed : text.working}>
        {hasFailed.value && (
          <div class="button-row">
            <button type="button" class="button" onClick={signIn}>
              {shellText().signIn}
            </button>
            <a class="button second" href="./">
              {shellText().toMarket}
            </a>
          </div>
        )}
      </Empty>
    </Screen>
  );
}

async function finish(route: (url: string, replace: boolean) => void): Promise<void> {
  const { finishSignIn } = await import('../../person/oauth.ts');
  route(await finishSignIn(), true);
}
