import { mediaTypes } from './media-type.ts';

/** The languages of pages. */
export type Language = 'ko' | 'en';

/**
 * The language of a visitor's page: the one that they chose (the cookie `language`), else the one that their browser
 * prefers among those that there are, else English.
 */
export function languageOf(headers: Readonly<Record<string, string>>): Language {
  const [, chosen] = /(?:^|; )language=(ko|en)(?:;|$)/.exec(headers.cookie ?? '') ?? [];
  if (chosen !== undefined) return chosen === 'ko' ? 'ko' : 'en';
  const wanted = mediaTypes(headers['accept-language'])
    .map(({ type, parameters }) => ({ language: type.slice(0, 2), weight: Number(parameters.get('q') ?? 1) }))
    .filter(({ language, weight }) => (language === 'ko' || language === 'en') && weight > 0);
  return wanted.toSorted((one, other) => other.weight - one.weight)[0]?.language === 'ko' ? 'ko' : 'en';
}
