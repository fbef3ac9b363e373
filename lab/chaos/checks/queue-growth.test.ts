import { expect, it } from 'vitest';
import { grown } from './queue-growth.ts';

it('counts what came into each queue, also when that is nothing', () => {
  expect(grown({ a: 2, b: 1 }, { a: 5, b: 0, c: 1 })).toEqual({ a: 3, b: 0, c: 1 });
});
