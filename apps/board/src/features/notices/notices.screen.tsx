import { listNotices, type Notice, readNotices } from '@gdmarket/client';
import { useEffect } from 'preact/hooks';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { useWatchedList } from '../../api/list.ts';
import { unread } from '../../api/unread.ts';
import { Bones } from '../../ui/bones.tsx';
import { CommandButton } from '../../ui/command-button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { NoticeRow } from './notice-row.tsx';
import './notices.css';
import { SignedInOnly } from '../../ui/signed-in-only.tsx';
import { noticesText } from './notices.messages.ts';

/** What somebody was told, newest first. */
export function NoticesScreen() {
  const text = noticesText();
  const settings = (
    <a class="button plain" href="notices/settings">
      {text.settings}
    </a>
  );
  return (
    <Screen title={text.title} narrow head={settings}>
      <SignedInOnly says={noticesText().nobody}>
        <Notices />
      </SignedInOnly>
    </Screen>
  );
}

function Notices() {
  const text = noticesText();
  const list = useWatchedList('notices', listNotices, { size: 20 });
  const newest = list.entries?.[0];
  const unreadHere = list.entries?.filter(({ isRead }) => !isRead).length ?? 0;
  // The bell asks rarely: the list may know of more.
  useEffect(() => {
    unread.value = Math.max(unread.value, unreadHere);
  }, [unreadHere]);
  return (
    <div class="stack">
      {list.trouble !== undefined && <TroubleNote trouble={list.trouble} again={list.again} />}
      {list.entries === undefined && list.trouble === undefined && <Bones />}
      {list.entries?.length === 0 && <Empty icon="bell" says={text.nothing} />}
      {newest !== undefined && unread.value > 0 && <ReadAll newest={newest} again={list.again} />}
      <ul class="stack">
        {list.entries?.map((notice) => (
          <li key={`${notice.noticeId} ${notice.isRead}`}>
            <NoticeRow notice={notice} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <button type="button" class="button second" aria-disabled={list.isReadingMore} onClick={list.more}>
          {text.more}
        </button>
      )}
    </div>
  );
}

function ReadAll({ newest, again }: { readonly newest: Notice; readonly again: () => Promise<void> }) {
  const readUpTo = newest.noticeId;
  const command = useCommand(
    readUpTo,
    (call) => readNotices(market, { readUpTo }, call),
    () => {
      unread.value = 0;
      void again();
    },
  );
  return (
    <>
      {command.trouble !== undefined && <TroubleNote trouble={command.trouble} />}
      <CommandButton command={command} label={noticesText().readAll} look="second" />
    </>
  );
}
