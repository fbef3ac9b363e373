import { expect, it } from 'vitest';
import { eachDue } from './each-due.ts';

const due = { found: [1, 2, 3], isMore: true };

/** Looks at what is due, and fails at some of it. */
function looking(...failing: readonly number[]) {
  const seen: number[] = [];
  const look = async (one: number) => {
    seen.push(one);
    if (failing.includes(one)) throw new Error(`no ${one}`);
  };
  return { seen, look };
}

it('looks at all of it in order, and says whether there may be more', async () => {
  const { seen, look } = looking();
  expect([await eachDue(due, look), await eachDue({ found: [], isMore: false }, look)]).toEqual([true, false]);
  expect(seen).toEqual([1, 2, 3]);
});

it('goes on after what fails, and throws the first of it in the end', async () => {
  const { seen, look } = looking(1, 3);
  await expect(eachDue(due, look)).rejects.toThrow('no 1');
  expect(seen).toEqual([1, 2, 3]);
});

it('keeps to itself what whoever is told wants kept', async () => {
  const told: unknown[] = [];
  const failed = async (one: number, error: unknown) => {
    told.push([one, String(error)]);
    return one === 1;
  };
  expect(await eachDue(due, looking(1).look, failed)).toBe(true);
  await expect(eachDue(due, looking(1, 2).look, failed)).rejects.toThrow('no 2');
  expect(told).toEqual([
    [1, 'Error: no 1'],
    [1, 'Error: no 1'],
    [2, 'Error: no 2'],
  ]);
});
