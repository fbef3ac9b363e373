import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { dealt, inParts, LONGEST } from './deal-files.ts';

const files = globSync('tests/{board,compatibility,e2e}/**/*.test.ts', { cwd: ROOT });
const itself = (path: string) => path;

it('the longest files, all of which are there, are dealt first, and every file once', () => {
  const order = dealt(files, itself);
  expect(order.slice(0, LONGEST.length)).toEqual(LONGEST);
  expect(order.toSorted()).toEqual(files.toSorted());
});

it.each([1, 2, 3, 12])('in %i parts is every file once', (count) => {
  const parts = inParts(files, itself, count);
  expect(parts).toHaveLength(count);
  expect(parts.flat().toSorted()).toEqual(files.toSorted());
});

it('each of twelve parts begins with one of the longest, and every third has the board, and nothing else', () => {
  const parts = inParts(files, itself, 12);
  expect(parts.map(([first]) => first).toSorted()).toEqual(LONGEST.toSorted());
  const ofBoard = parts.map((part) => part.filter((path) => path.startsWith('tests/board/')).length);
  expect(ofBoard.map((some, at) => (at % 3 === 2 ? some === parts[at]?.length : some === 0))).not.toContain(false);
});
