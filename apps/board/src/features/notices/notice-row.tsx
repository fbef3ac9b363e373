import { type Notice, readNotice } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { ask, market } from '../../api/ask.ts';
import { unread } from '../../api/unread.ts';
import { momentOf } from '../../messages/formats.ts';
import { language } from '../../messages/language.ts';
import { Badge } from '../../ui/badge.tsx';
import { noticesText } from './notices.messages.ts';

/** A notice, which leads to what it is about. Whoever follows it has read it. */
export function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { noticeId, side, time, reservationNo, itemNo, words } = notice;
  const text = noticesText();
  const isRead = useSignal(notice.isRead);
  const ofRenter = reservationNo === null ? `things/${itemNo}` : `rentals/${reservationNo}`;
  const place = side === 'renter' ? ofRenter : 'mine';
  const read = () => {
    if (isRead.value) return;
    isRead.value = true;
    unread.value = Math.max(0, unread.value - 1);
    void ask(readNotice(market, { noticeId, isRead: true }));
  };
  return (
    <article class="card notice-row">
      <h2>
        <a class="said" href={place} onClick={read}>
          {notice.text[language.value]}
        </a>
      </h2>
      {words !== null && <p class="said">{text.wrote(words)}</p>}
      <p class="button-row quiet small">
        <time dateTime={time}>{momentOf(time)}</time>
        {!isRead.value && <Badge look="held">{text.unread}</Badge>}
      </p>
    </article>
  );
}
