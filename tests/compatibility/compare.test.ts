import { expect, it } from 'vitest';
import { compare } from './compare.ts';

it('finds what is missing, of another type or of another value, however deep', () => {
  const original = { a: 1, b: { c: 'x' }, list: [{ d: null }], gone: true };
  expect(compare(original, { ...original, more: 1 })).toEqual([]);
  expect(compare(original, { a: '1', b: { c: 'y' }, list: [{}] })).toEqual([
    { where: 'a', original: '1', ours: '"1"' },
    { where: 'b.c', original: '"x"', ours: '"y"' },
    { where: 'list.0.d', original: 'null', ours: 'missing' },
    { where: 'gone', original: 'true', ours: 'missing' },
  ]);
});

it('finds entries that are too many, and those that are too few', () => {
  expect(compare([1], [1, 2])).toEqual([{ where: '', original: '1 entries', ours: '2' }]);
  expect(compare([1, 2], [1])).toEqual([{ where: '1', original: '2', ours: 'missing' }]);
});
