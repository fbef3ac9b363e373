import { daysOf } from '#contracts/days/civil-day.ts';
import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import { plain } from './plain.ts';
import { daysIn } from './words/dates.ts';
import { languages } from './words/languages.ts';
import type { Told } from './words/words.ts';

/** What a notice says, in one line. */
export function sentence(told: Told, language: NoticeLanguage): string {
  return sentenceNaming(plain(told.itemName ?? languages[language].nameless), told, language);
}

/** The same with another name of the thing. */
export function sentenceNaming(name: string, told: Told, language: NoticeLanguage): string {
  const { sentences, reasons, news } = languages[language];
  const thing = withDays(`“${name}”`, told, language);
  const { reason = 'unknown' } = told;
  // What only a later version can tell.
  if (!Object.hasOwn(sentences, told.kind) || !Object.hasOwn(reasons, reason)) return news(thing, told);
  const found = sentences[told.kind];
  return typeof found === 'function' ? found(thing, told) : found[told.side](thing, told);
}

/** The reminders of a last day name that day alone. */
const ofLastDay: readonly string[] = ['due-tomorrow', 'overdue'];

function withDays(thing: string, { kind, ...told }: Told, language: NoticeLanguage): string {
  const days = ofLastDay.includes(kind) ? undefined : daysOf(told);
  return days === undefined ? thing : languages[language].ofDays(thing, daysIn(language, days));
}
