/** Control characters, separators of lines, and marks that turn the direction of the text after them. */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** A text of people on one line: what could break a header or turn a sentence around is a blank. */
export function plain(text: string): string {
  return text.replaceAll(HARMFUL, ' ').trim();
}

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as people count them: an emoji is one. */
export function charactersOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
