/** An amount in won, in Korean or English: `12,000원` and `₩12,000`; below zero `-12,000원` and `-₩12,000`. */
export function wonIn(language: 'ko' | 'en', amount: number): string {
  const digits = new Intl.NumberFormat(language).format(Math.abs(amount));
  return `${amount < 0 ? '-' : ''}${language === 'ko' ? `${digits}원` : `₩${digits}`}`;
}

/** Korean particles: the one after a consonant, and the one after a vowel. */
const PAIRS = { 을: '를', 이: '가', 은: '는', 과: '와' } as const;

/** Whether the sound of a letter, digit or Hangul syllable ends in a consonant, as Koreans read it aloud. */
function endsInConsonant(word: string): boolean {
  const letters = word.normalize('NFC').replace(/[^\p{L}\p{N}]+$/u, '');
  const last = letters.at(-1);
  if (last === undefined) return false;
  const syllable = last.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable <= 0xd7a3 - 0xac00) return syllable % 28 !== 0;
  // 영 일 이 삼 사 오 육 칠 팔 구
  if (/\d/.test(last)) return '013678'.includes(last);
  const latin = /[a-z]+$/i.exec(letters)?.[0] ?? '';
  return SPELLED.test(latin) ? /[LMNR]$/.test(latin) : CLOSED.test(latin);
}

/** Letters that are read by their names, as in USB: only 엘 엠 엔 알 end in a consonant. */
const SPELLED = /^[^a-zAEIOU]+$/;

/**
 * English words whose Korean form ends in a consonant: 드릴 테이블 드론, 랙 행, 백 랩톱, 헬멧. One that ends in r does not, as 스피커;
 * nor does one with a stop after a consonant or a long vowel, as 텐트 and 보트. A reader's guess.
 */
const CLOSED = /(?:[lmn]|[mn]e|(?<!le)le|ck|ng|mb|[aeiouy][bkpcg]|[aeiouy][a-z]*[^aeiouy][aeiouy]t)$/i;

/** A word with its particle: `withParticle('카메라', '을')` → 카메라를. Signs after the word, as in 텐트 (4인용), count for nothing. */
export function withParticle(word: string, particle: keyof typeof PAIRS): string {
  return word + (endsInConsonant(word) ? particle : PAIRS[particle]);
}
