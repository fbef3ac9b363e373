import { expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

it.each([
  [undefined, 'ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
  [undefined, 'ja,ko;q=0.9', 'ko'],
  [undefined, 'en-GB,ko;q=0.5', 'en'],
  [undefined, 'en;q=0.5,ko', 'ko'],
  [undefined, 'ko;q=0,fr', 'en'],
  [undefined, 'fr', 'en'],
  [undefined, undefined, 'en'],
  ['language=ko', 'en', 'ko'],
  ['a=b; language=en; c=d', 'ko', 'en'],
  ['my-language=en', 'ko', 'ko'],
  ['language=english', 'ko', 'ko'],
])('who sends the cookie %s and wants %s reads %s', (cookie, wanted, language) => {
  const headers = { ...(cookie && { cookie }), ...(wanted && { 'accept-language': wanted }) };
  expect(languageOf(headers)).toBe(language);
});
