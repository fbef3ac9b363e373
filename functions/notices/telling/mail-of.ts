import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import type { Notice } from './notice.ts';
import { plain } from './plain.ts';
import { sentence } from './sentence.ts';
import { subject } from './subject.ts';

/** Where an e-mail leads. */
export interface MailLinks {
  /** The start of the market's addresses, without a final slash. */
  readonly market: string;
  /** Stops e-mail. */
  readonly unsubscribe: string;
}

/** The words of an e-mail, in both forms that it has. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const around = {
  ko: {
    words: '남긴 말:',
    look: '근대마켓에서 보기:',
    settings: '알림 설정:',
    stop: '메일을 그만 받기:',
    why: '알림 메일을 켜 두셔서 보내 드려요.',
  },
  en: {
    words: 'They wrote:',
    look: 'See it on GDmarket:',
    settings: 'How you are told:',
    stop: 'No more e-mail:',
    why: 'You get this because you turned e-mail on.',
  },
} as const satisfies Readonly<Record<NoticeLanguage, object>>;

/** The e-mail of a notice. It names nobody, and repeats no words of people but those that are meant for the reader. */
export function mailOf(notice: Notice, language: NoticeLanguage, { market, unsubscribe }: MailLinks): MailWords {
  const say = around[language];
  const said = sentence(notice, language);
  const words = notice.words === undefined ? [] : [`${say.words} ${plain(notice.words)}`];
  const links: readonly (readonly [string, string])[] = [
    [say.look, `${market}/board/${placeOf(notice)}`],
    [say.settings, `${market}/board/notices/settings`],
    [say.stop, unsubscribe],
  ];
  const text = [said, ...words, '', ...links.map((link) => link.join(' ')), '', say.why, ''].join('\n');
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(said)}</title></head><body>`,
    ...[said, ...words].map((line) => `<p>${escaped(line)}</p>`),
    ...links.map(([label, url]) => `<p>${label} <a href="${escaped(url)}">${escaped(url)}</a></p>`),
    `<p>${say.why}</p></body></html>`,
  ].join('\n');
  return { subject: subject(notice, language), text, html };
}

/** Where the board shows what a notice is about: renters have rentals, or wait for a thing; owners have things. */
function placeOf({ side, reservationNo, itemNo }: Notice): string {
  if (side === 'owner') return 'mine';
  return reservationNo === undefined ? `things/${itemNo}` : `rentals/${reservationNo}`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as content of HTML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
