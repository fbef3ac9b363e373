import * as z from 'zod/mini';
import { type Field, field } from './field.ts';

/** The limits of a text, in characters as people count them. */
interface TextLimit {
  /** Characters as people see them: an emoji is one, however many code points it has. */
  readonly max: number;
  /** True when line breaks are allowed. */
  readonly lines?: boolean;
  /** True when it may be empty. */
  readonly empty?: boolean;
}

/** UTF-8 bytes allowed per character on average, so that rows stay within one write unit. */
const BYTES_PER_CHARACTER = 3;

/**
 * Control characters, line and paragraph separators, and characters that change the direction of the text after them.
 */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** Invisible code points: blanks, format characters and fillers, the empty Braille pattern. */
const INVISIBLE = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const REPLACEMENT = '\ufffd';

let segmenter: Intl.Segmenter | undefined;

/**
 * Text of 1 (or, where it may be `empty`, 0) to `max` characters, and at most three bytes for each of them. The result is in Unicode's composed form
 * (NFC) and without blanks around it. Refused are control characters, characters that change the direction of text,
 * text that shows nothing, and text that a wrong decoding damaged.
 */
export function text({ max, lines = false, empty = false }: TextLimit): Field<string> {
  const bytes = max * BYTES_PER_CHARACTER;
  const min = empty ? 0 : 1;
  const size = `must be text of ${min} to ${max} characters and at most ${bytes} bytes`;
  return field(
    (value) => {
      if (typeof value !== 'string') return { refused: size };
      if (!value.isWellFormed() || value.includes(REPLACEMENT)) return { refused: 'must be valid Unicode text' };
      const read = (lines ? value.replace(/\r\n?/g, '\n') : value).normalize('NFC').trim();
      const refused =
        harmIn(lines ? read.replaceAll('\n', ' ') : read) ??
        (read.length >= min && fits(read, max, bytes) ? undefined : size);
      return refused === undefined ? { value: read } : { refused };
    },
    z.string().check(z.minLength(min), z.maxLength(bytes)),
  );
}

/** Why a text is refused; undefined when it is fine. */
function harmIn(read: string): string | undefined {
  if (HARMFUL.test(read)) return 'must not have control characters or characters that turn the direction of text';
  return read !== '' && read.replaceAll(INVISIBLE, '') === '' ? 'must have something to see' : undefined;
}

function fits(read: string, max: number, bytes: number): boolean {
  if (Buffer.byteLength(read, 'utf8') > bytes) return false;
  // So few code units cannot be more characters.
  return read.length <= max || charactersOf(read) <= max;
}

/** Extended grapheme clusters (Unicode Annex 29): what people count as characters. */
function charactersOf(read: string): number {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return [...segmenter.segment(read)].length;
}
