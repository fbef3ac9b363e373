/** The languages that the board speaks. */
export type Language = 'ko' | 'en';

/** The language that somebody chose before, or the first of the browser's that the board speaks, or English. */
export function languageFor(chosen: unknown, wanted: readonly string[]): Language {
  if (chosen === 'ko' || chosen === 'en') return chosen;
  const known = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ko' || tag === 'en');
  return known === 'ko' ? 'ko' : 'en';
}
