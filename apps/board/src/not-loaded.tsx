import { useState } from 'preact/hooks';
import { loadAgainOnce } from './new-version.ts';
import { shellText } from './shell.messages.ts';
import { Empty } from './ui/empty.tsx';
import { Screen } from './ui/screen.tsx';

/** In place of a screen whose code is not there. */
export function NotLoaded() {
  const text = shellText();
  const [isLoading] = useState(loadAgainOnce);
  return (
    <Screen title={text.notLoaded} narrow>
      <Empty icon="search" says={isLoading ? text.newVersion : text.notLoadedSays}>
        <button type="button" class="button" onClick={() => location.reload()}>
          {text.loadAgain}
        </button>
      </Empty>
    </Screen>
  );
}
