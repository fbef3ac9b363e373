import { expect, it } from 'vitest';
import { changedRows } from './changed-rows.ts';

it('names rows that changed, came or went', () => {
  const before = { 'items 0 1': { version: 1 }, 'items 0 2': { version: 1 }, 'items 0 3': { version: 1 } };
  const after = { 'items 0 1': { version: 2 }, 'items 0 2': { version: 1 }, 'items 0 4': { version: 1 } };
  expect(changedRows(before, before)).toEqual([]);
  expect(changedRows(before, after).map((words) => words.slice(-3))).toEqual(['0 1', '0 3', '0 4']);
});
