import { expect, it } from 'vitest';
import { pictureOf } from './picture-of.ts';

it('draws a thing always alike', () => {
  expect(pictureOf(7)).toEqual(pictureOf(7));
});

it('draws each of a hundred things in another way', () => {
  const drawn = Array.from({ length: 100 }, (_, index) => JSON.stringify(pictureOf(index + 1)));
  expect(new Set(drawn).size).toBe(100);
});
