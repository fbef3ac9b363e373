import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { text } from './text.ts';

/** The value, or the client's sentence. */
function read(value: unknown, limit: Parameters<typeof text>[0] = { max: 3 }): string | undefined {
  const result = z.safeParse(text(limit), value);
  return result.success ? result.data : result.error.issues[0]?.message;
}

const FAMILY = '👨‍👩‍👧‍👦';
const HANGUL = '한'.normalize('NFD');

describe('text', () => {
  it('loses blanks around it and keeps those inside', () => {
    expect(read('  a b ')).toBe('a b');
    expect(read(' ab ', { max: 2 })).toBe('ab');
  });

  it.each(['', '  ', '\n', 'abcd', 5, null, true, {}, ['a']])('is not %j', (value) => {
    expect(read(value)).toBe('must be text of 1 to 3 characters and at most 9 bytes');
  });

  it('comes out composed', () => {
    expect(read('Kamera'.replace('e', 'e\u0301'), { max: 6 })).toBe('Kam\u00e9ra');
    expect(read(HANGUL)).toBe('한');
  });

  it('is as long as people count: 51 emoji, 47 decomposed syllables, a family each', () => {
    expect(read('📷'.repeat(51), { max: 100 })).toBe('📷'.repeat(51));
    expect(read(HANGUL.repeat(47), { max: 50 })).toBe('한'.repeat(47));
    expect(read(FAMILY.repeat(10), { max: 100 })).toBe(FAMILY.repeat(10));
    expect(read('🇰🇷🇰🇷', { max: 6 })).toBe('🇰🇷🇰🇷');
    expect(read('한'.repeat(101), { max: 100 })).toMatch(/1 to 100 characters/);
    expect(read('a\u0315'.repeat(3), { max: 3 })).toBe('a\u0315'.repeat(3));
    expect(read('a\u0315'.repeat(4), { max: 3 })).toMatch(/1 to 3 characters/);
  });

  it('has three bytes for each character, so that a row stays small', () => {
    expect(read('📷'.repeat(75), { max: 100 })).toBe('📷'.repeat(75));
    expect(read('📷'.repeat(76), { max: 100 })).toMatch(/at most 300 bytes/);
    expect(read(`a${'\u0315'.repeat(200)}`, { max: 100 })).toMatch(/at most 300 bytes/);
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\tb', 'a\nb', 'a\u007fb', 'a\u0085b', 'a\u2028b', 'a\u202eb', 'a\u2066b'])(
    'has no character that does harm, as %j has',
    (value) => {
      expect(read(value)).toBe('must not have control characters or characters that turn the direction of text');
    },
  );

  it('may have line breaks where a text has lines, and no other control character', () => {
    expect(read('a\r\nb\rc', { max: 9, lines: true })).toBe('a\nb\nc');
    expect(read('a\u0007b', { max: 9, lines: true })).toMatch(/^must not have control characters/);
  });

  it.each(['\u200b', '\u2060', '\u3164', '\u115f', '\ufe0f', '\u00ad', '\u2800', '\u200d \u200b', '\u{e0041}'])(
    'shows something, unlike %j',
    (value) => {
      expect(read(value, { max: 30 })).toBe('must have something to see');
    },
  );

  it.each(['\ud800', 'a\ufffdb'])('is text, unlike %j', (value) => {
    expect(read(value)).toBe('must be valid Unicode text');
  });

  it('is any script', () => {
    for (const name of ['카메라', 'كاميرا', 'कैमरा', 'Фотоаппарат', '照相机', "l'appareil – n° 1"]) {
      expect(read(name, { max: 100 })).toBe(name.normalize('NFC'));
    }
  });

  it('says when it is missing', () => {
    expect(read(undefined)).toBe('is required');
  });
});
