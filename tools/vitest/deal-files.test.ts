import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { dealt, IN_BROWSER, inParts, LONGEST } from './deal-files.ts';

const files = globSync('tests/{board,compatibility,e2e}/**/*.test.ts', { cwd: ROOT });
const itself = (path: string) => path;

it('the longest files, all of which are there, are dealt first, and every file once', () => {
  const order = dealt(files, itself);
  expect(order.slice(0, LONGEST.length)).toEqual(LONGEST);
  expect(order.toSorted()).toEqual(files.toSorted());
});

it.each([1, 2, 3, 18])('in %i parts is every file once', (count) => {
  const parts = inParts(files, itself, count);
  expect(parts).toHaveLength(count);
  expect(parts.flat().toSorted()).toEqual(files.toSorted());
});

it('each of eighteen parts begins with one of the longest, and every third has those that use a browser, and no others', () => {
  const parts = inParts(files, itself, 18);
  expect(parts.map(([first]) => first).toSorted()).toEqual(LONGEST.toSorted());
  const inBrowser = parts.map((part) => part.filter((path) => IN_BROWSER.test(path)).length);
  expect(inBrowser).toEqual(parts.map((part, at) => (at % 3 === 2 ? part.length : 0)));
});

it('those that use a browser are known', () => {
  const uses = (path: string) => /support\/(?:board|browser)\.ts'/.test(readFileSync(join(ROOT, path), 'utf8'));
  expect(files.filter((path) => uses(path) && !IN_BROWSER.test(path))).toEqual([]);
});
