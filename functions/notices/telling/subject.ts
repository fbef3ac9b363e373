import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import { charactersOf, plain } from './plain.ts';
import { sentence, sentenceNaming } from './sentence.ts';
import type { Told } from './words/words.ts';

/** The longest subject of an e-mail, in characters as people count them: phones show no more. */
export const MAX_SUBJECT = 60;

/**
 * What a notice says as a subject of at most {@link MAX_SUBJECT} characters: without costs, without days or a time where
 * they leave no room, and a long name ends early.
 */
export function subject({ lateFee: _, ...told }: Told, language: NoticeLanguage): string {
  const { from, to, ...withoutDays } = told;
  const { moment, ...bare } = withoutDays;
  if (isShort(sentence(told, language))) return sentence(told, language);
  return shortened(isShort(sentenceNaming('…', withoutDays, language)) ? withoutDays : bare, language);
}

function isShort(text: string): boolean {
  return charactersOf(text).length <= MAX_SUBJECT;
}

function shortened(told: Told, language: NoticeLanguage): string {
  const whole = sentence(told, language);
  const over = charactersOf(whole).length - MAX_SUBJECT;
  if (over <= 0) return whole;
  const name = charactersOf(plain(told.itemName ?? ''));
  // One more for the sign that stands for the rest, and one for a particle of two letters.
  const start = name.slice(0, name.length - over - 2).join('');
  return sentenceNaming(`${start.trim()}…`, told, language);
}
