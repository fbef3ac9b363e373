import { expect, it } from 'vitest';
import { fullestFirst } from './fullest-first.ts';

const queue = (name: string, count: number) => ({ queue: name, count, letters: [] });

it('shows the fullest queue first, and counts the empty ones', () => {
  const { full, empty } = fullestFirst([queue('a', 0), queue('b', 1), queue('c', 7), queue('d', 1)]);
  expect([full.map((one) => one.queue), empty]).toEqual([['c', 'b', 'd'], 1]);
});

it('finds all well when every queue is empty', () => {
  expect(fullestFirst([queue('a', 0), queue('b', 0)])).toEqual({ full: [], empty: 2 });
});
