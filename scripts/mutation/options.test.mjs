import { expect, it } from 'vitest';
import { mutationOptions } from './options.mjs';

it('reads folders and options', () => {
  expect(mutationOptions([], 3)).toEqual({ paths: [], reuse: false, concurrency: 3 });
  expect(mutationOptions(['functions/item', '--reuse', '--concurrency', '2'], 3)).toEqual({
    paths: ['functions/item'],
    reuse: true,
    concurrency: 2,
  });
});

it.each([
  [['--help'], "Unknown option '--help'"],
  [['--concurrency', 'x'], '--concurrency wants a whole number from 1, not "x".'],
  [['--concurrency', '0'], '--concurrency wants a whole number from 1, not "0".'],
])('refuses %j in a sentence', (argv, sentence) => {
  expect(() => mutationOptions(argv, 3)).toThrow(sentence);
  expect(() => mutationOptions(argv, 3)).toThrow('Usage: npm run mutation');
});
