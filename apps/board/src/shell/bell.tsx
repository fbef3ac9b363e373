import { listNotices } from '@gdmarket/client';
import { useEffect } from 'preact/hooks';
import { ask, market } from '../api/ask.ts';
import { unread } from '../api/unread.ts';
import { useWatched } from '../api/watch.ts';
import { shellText } from '../shell.messages.ts';
import { Icon } from '../ui/icon.tsx';

/** The way to one's notices, with the number of those that are unread. */
export function Bell() {
  const { value } = useWatched('bell', () => ask(listNotices(market, { size: 1 })));
  // Not while it is read: an older answer may come late.
  useEffect(() => {
    if (value !== undefined) unread.value = value.unread;
  }, [value]);
  const count = unread.value;
  return (
    <a class="button plain bell" href="notices" aria-label={shellText().notices(count)}>
      <Icon name="bell" />
      {count > 0 && <span class="bell-count">{count > 99 ? '99+' : count}</span>}
    </a>
  );
}
