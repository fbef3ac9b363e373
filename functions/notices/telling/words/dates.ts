import { type Days, dayAfter, type MaybeDays } from '#contracts/days/civil-day.ts';
import type { NoticeLanguage } from '#contracts/notice-kinds.ts';

const formatIn = (language: NoticeLanguage) =>
  new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** Kept, because a format takes thirty times as long to make as to use. */
const formats = { en: formatIn('en'), ko: formatIn('ko') } as const;

/** Civil days as people of a language write them: `12월 24일~26일`, `Dec 24 – 26`. */
export function daysIn(language: NoticeLanguage, { from, to }: Days): string {
  // Some blanks of formats are narrow ones, which not every mailer shows.
  return formats[language].formatRange(Date.parse(from), Date.parse(to)).replaceAll(/\s/g, ' ');
}

/** One civil day. */
export function dayIn(language: NoticeLanguage, day: string): string {
  return daysIn(language, { from: day, to: day });
}

/** What is said of the last day of a rental; nothing when it has no days. */
export function dueIn(language: NoticeLanguage, { to }: MaybeDays, say: (day: string) => string): string {
  return to === undefined ? '' : say(dayIn(language, to));
}

/** The same of its first day. */
export function firstIn(language: NoticeLanguage, { from }: MaybeDays, say: (day: string) => string): string {
  return dueIn(language, { to: from }, say);
}

/** The same of the day before its first, from which on it can be handed over to who has it already. */
export function beforeIn(language: NoticeLanguage, { from }: MaybeDays, say: (day: string) => string): string {
  return dueIn(language, { to: from && dayAfter(from, -1) }, say);
}

/** The market's own time, without its zone (`2026-12-24T09:00`), as people of a language write it. */
export function momentIn(language: NoticeLanguage, moment: string): string {
  const format = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(Date.parse(`${moment}Z`));
}
