import { effect, signal } from '@preact/signals';
import { BASE } from '../place.ts';

/** The languages that the board speaks. */
export type Language = 'ko' | 'en';

const YEAR_S = 31_536_000;

/** The language that somebody chose before; undefined when they did not. The server reads it, too (`functions/web`). */
function chosen(): string | undefined {
  return /(?:^|; )language=(\w+)/.exec(document.cookie)?.[1];
}

/** The language that the board speaks now: the page comes in one. */
export const language = signal<Language>((chosen() ?? document.documentElement.lang) === 'en' ? 'en' : 'ko');

/** Speaks another language from now on, also after a reload. */
export function speak(wanted: Language): void {
  language.value = wanted;
  // biome-ignore lint/suspicious/noDocumentCookie: the store that replaces it is not in every browser yet.
  document.cookie = `language=${wanted}; path=${BASE.slice(0, -1)}; max-age=${YEAR_S}; samesite=lax`;
}

effect(() => {
  document.documentElement.lang = language.value;
});
