import type { NoticeAnswer, NoticeSettingsAnswer } from '#contracts/http/notices.answers.ts';
import type { Person } from '#shared/domain/caller.ts';
import { wordOf } from '#shared/http/lists/position-page.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import type { Notice } from '../telling/notice.ts';
import { DEFAULT_LANGUAGE, type Recipient } from '../telling/recipient.ts';
import { sentence } from '../telling/sentence.ts';

/** A notice as HAL, with its sentence in every language. */
export function showNotice({ baseUrl }: Pick<HttpRequest, 'baseUrl'>, notice: Notice): NoticeAnswer {
  const { id, kind, side, time, isRead, reservationNo = null, itemNo, itemName } = notice;
  const { reason = null, words = null, score = null } = notice;
  const noticeId = wordOf(id);
  const link = { href: `${baseUrl}/me/notices/${noticeId}` };
  const item = `${baseUrl}/items/${itemNo}`;
  // A review deletes its item.
  const isGone = kind === 'reviewed' || reason === 'deleted';
  return {
    ...{ noticeId, kind, side, time, isRead, reservationNo, itemNo, itemName, reason, words, score },
    text: { ko: sentence(notice, 'ko'), en: sentence(notice, 'en') },
    _links: {
      self: link,
      notice: link,
      ...(!isGone && { item: { href: item } }),
      ...(reservationNo !== null && { reservation: { href: `${baseUrl}/reservations/${reservationNo}` } }),
      ...(kind === 'your-turn' && { waiting: { href: `${item}/waiting` } }),
    },
  };
}

/** How a person is told, as HAL. */
export function showSettings(
  { baseUrl }: Pick<HttpRequest, 'baseUrl'>,
  { language = DEFAULT_LANGUAGE, email, stopped, muted = [], feed }: Recipient,
  person: Person,
  isAvailable: boolean,
): NoticeSettingsAnswer {
  return {
    language,
    email: email !== undefined,
    emailAddress: email ?? null,
    accountAddress: person.email ?? null,
    emailStopped: stopped ?? null,
    emailAvailable: isAvailable,
    muted: [...muted],
    calendarSince: feed?.since ?? null,
    _links: { self: { href: `${baseUrl}/me/settings` }, notices: { href: `${baseUrl}/me/notices` } },
  };
}
