import { expect, it } from 'vitest';
import { placeOf, wordOf } from './place-of.ts';

it.each([
  ['', {}],
  ['Yeonnam-dong', { neighbourhood: 'Yeonnam-dong' }],
  ['none', { neighbourhood: 'none' }],
  [wordOf({ latitude: -37.55631, longitude: 126.92364 }), { latitude: -37.55631, longitude: 126.92364 }],
])('the word %j says %j', (word, place) => {
  expect(placeOf(word)).toEqual(place);
});
