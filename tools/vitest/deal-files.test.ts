import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';
import { dealt, LONGEST } from './deal-files.ts';

it('the longest files, all of which are there, are dealt first, and every file once', () => {
  const files = globSync('tests/{board,compatibility,e2e}/**/*.test.ts', { cwd: ROOT });
  const order = dealt(files, (path) => path);
  expect(order.slice(0, LONGEST.length)).toEqual(LONGEST);
  expect(order.toSorted()).toEqual(files.toSorted());
});
