import { expect, it } from 'vitest';
import { mutationCommand } from './mutation.ts';

it('reads folders and options', () => {
  expect(mutationCommand.read([])).toEqual({ paths: [], reuse: false, concurrency: undefined });
  expect(mutationCommand.read(['functions/item', '--reuse', '--concurrency', '2'])).toEqual({
    paths: ['functions/item'],
    reuse: true,
    concurrency: 2,
  });
});

it.each([
  [['--reus'], "Unknown option '--reus'"],
  [['--concurrency', 'x'], '--concurrency wants a whole number from 1, not "x".'],
  [['--concurrency', '0'], '--concurrency wants a whole number from 1, not "0".'],
])('refuses %j in a sentence', (argv, sentence) => {
  expect(() => mutationCommand.read(argv)).toThrow(sentence);
  expect(() => mutationCommand.read(argv)).toThrow('Usage: npm run mutation');
});
