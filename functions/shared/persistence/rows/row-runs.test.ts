import { describe, expect, it } from 'vitest';
import { runsOf } from './row-runs.ts';

describe('the queries for some rows', () => {
  it.each([
    ['nothing', [], []],
    ['one alone', [7], [[7, 7]]],
    ['neighbours', [3, 1, 2], [[1, 3]]],
    ['neighbours with up to four others between them', [1, 6, 11], [[1, 11]]],
    [
      'whoever is further away alone',
      [1, 7, 8],
      [
        [1, 1],
        [7, 8],
      ],
    ],
    [
      'each bucket by itself',
      [98, 99, 100, 101],
      [
        [98, 99],
        [100, 101],
      ],
    ],
  ])('take %s', (_name, numbers, runs) => {
    expect(runsOf(numbers)).toEqual(runs.map(([first, last]) => ({ first, last })));
  });
});
