import { expect, it } from 'vitest';
import { languageFor } from './language-for.ts';

it.each([
  [undefined, ['ko-KR', 'en'], 'ko'],
  [undefined, ['ja', 'ko'], 'ko'],
  [undefined, ['en-GB', 'ko'], 'en'],
  [undefined, ['fr'], 'en'],
  ['ko', ['en'], 'ko'],
  ['xx', ['ko'], 'ko'],
] as const)('speaks after the choice %s and the browser’s %j: %s', (chosen, wanted, spoken) => {
  expect(languageFor(chosen, wanted)).toBe(spoken);
});
