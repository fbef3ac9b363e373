import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import type { Notice } from './notice.ts';
import { plain } from './plain.ts';
import { sentence } from './sentence.ts';
import { subject } from './subject.ts';
import { languages } from './words/languages.ts';

/** Where an e-mail leads. */
export interface MailLinks {
  /** The start of the market's addresses, without a final slash. */
  readonly market: string;
  /** Stops e-mail. */
  readonly unsubscribe: string;
}

/** An e-mail, in both forms that it has. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The e-mail of a notice. It names nobody, and repeats no words of people but those that are meant for the reader. */
export function mailOf(notice: Notice, language: NoticeLanguage, { market, unsubscribe }: MailLinks): Mail {
  const { mail } = languages[language];
  const said = sentence(notice, language);
  const words = notice.words === undefined ? [] : [`${mail.wrote} ${plain(notice.words)}`];
  const links: readonly (readonly [string, string])[] = [
    [mail.look, `${market}/board/${placeOf(notice)}`],
    [mail.settings, `${market}/board/notices/settings`],
    [mail.stop, unsubscribe],
  ];
  const text = [said, ...words, '', ...links.map((link) => link.join(' ')), '', mail.why, ''].join('\n');
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(said)}</title></head><body>`,
    ...[said, ...words].map((line) => `<p>${escaped(line)}</p>`),
    ...links.map(([label, url]) => `<p>${label} <a href="${escaped(url)}">${escaped(url)}</a></p>`),
    `<p>${mail.why}</p></body></html>`,
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
