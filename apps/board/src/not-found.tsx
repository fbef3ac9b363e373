import { shellText } from './shell.messages.ts';
import { Empty } from './ui/empty.tsx';
import { Screen } from './ui/screen.tsx';

/** What an address that names no screen shows. */
export function NotFound() {
  const text = shellText();
  return (
    <Screen title={text.notFound} narrow>
      <Empty icon="search" says={text.notFoundSays}>
        <a class="button" href="./">
          {text.toMarket}
        </a>
      </Empty>
    </Screen>
  );
}
