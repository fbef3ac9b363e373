import { describe, expect, it } from 'vitest';
import { rowBytes } from './row-bytes.fixture.ts';

describe('the bytes of a row', () => {
  it.each([
    ['text, in UTF-8', { a: '카메라' }, 1 + 9],
    ['a number, two digits a byte', { n: 12345 }, 1 + 4],
    ['a boolean', { ok: true }, 2 + 1],
    ['null', { x: null }, 1 + 1],
    ['nothing for what is undefined', { a: 'b', x: undefined }, 2],
    ['a map, with its overhead', { m: { a: 'b', c: 'd' } }, 1 + 3 + 2 + 4],
    ['a list, with its overhead', { l: ['ab', 1] }, 1 + 3 + 2 + 2 + 2],
  ])('count %s', (_name, row, bytes) => {
    expect(rowBytes(row)).toBe(bytes);
  });
});
