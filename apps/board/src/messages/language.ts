import { effect, signal } from '@preact/signals';
import { keep, kept } from '../kept.ts';
import { type Language, languageFor } from './language-for.ts';

const KEY = 'language';

/** The language that the board speaks now. */
export const language = signal<Language>(languageFor(kept(localStorage, KEY), navigator.languages));

/** Speaks another language from now on, also after a reload. */
export function speak(chosen: Language): void {
  language.value = chosen;
  keep(localStorage, KEY, chosen);
}

effect(() => {
  document.documentElement.lang = language.value;
});
