import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageRequest } from '#shared/domain/page.ts';
import { bucketOf } from '../rows/row-key.ts';
import { laneOfBucket } from './list-lanes.ts';
import { type LaneQuery, listNumbers } from './list-numbers.ts';

/** The numbers of a list over these, and the queries to its lanes. */
function numbersOf(all: readonly number[], request: PageRequest) {
  const asked: ({ lane: number } & LaneQuery)[] = [];
  const numbers = listNumbers(request, async (lane, query) => {
    asked.push({ lane, ...query });
    const { after, descending, limit } = query;
    return all
      .filter((number) => laneOfBucket(bucketOf(number)) === lane)
      .filter((number) => after === undefined || (descending ? number < after : number > after))
      .sort((a, b) => (descending ? b - a : a - b))
      .slice(0, limit);
  });
  return { numbers, asked };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const up = { size: 20, descending: false };
const down = { size: 20, descending: true };

describe('the numbers of a list', () => {
  it('are none where there are none', async () => {
    for (const request of [up, down]) {
      const { numbers } = numbersOf([], request);
      expect(await numbers.take(5)).toEqual([]);
      expect(await numbers.more()).toBe(false);
    }
  });

  it.each([
    ['the first page', up, 1],
    ['a page deep inside', { ...up, after: 50_020 }, 50_021],
    ['a page downwards', { ...down, after: 50_080 }, 50_079],
  ])('come from one lane inside a bucket: %s', async (_name, request, first) => {
    const { numbers, asked } = numbersOf(range(1, 100_000), request);
    expect((await numbers.take(20))[0]).toBe(first);
    expect(await numbers.more()).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('come from each lane once where a bucket ends, and after a hole of any size', async () => {
    for (const [all, request] of [
      [range(90, 200), up],
      [range(100_000, 100_100), up],
      [range(1, 100_000), down],
      [[1, 200_001], up],
    ] as const) {
      const { numbers, asked } = numbersOf(all, request);
      await numbers.take(20);
      await numbers.more();
      expect(asked.map(({ lane }) => lane).sort()).toEqual([0, 1]);
    }
  });

  it('are asked for once with one more than the page, so that it is known whether there is a next', async () => {
    const { numbers, asked } = numbersOf(range(1, 21), up);
    await numbers.take(20);
    expect(await numbers.more()).toBe(true);
    expect(asked).toMatchObject([{ limit: 21 }]);
  });

  it('go on beyond the page when more are taken', async () => {
    const { numbers } = numbersOf(range(1, 90), { ...up, size: 3 });
    for (const from of [1, 31, 61]) expect(await numbers.take(30)).toEqual(range(from, from + 29));
    expect(await numbers.more()).toBe(false);
  });

  it.each([
    [{ ...down, after: 1e9 }, [3, 2, 1]],
    [{ ...up, after: 1e9 }, []],
    [{ ...down, after: 0 }, []],
    [{ ...up, after: 0 }, [1, 2, 3]],
  ])('bear a cursor from beyond the ends: %o', async (request, expected) => {
    expect(await numbersOf([1, 2, 3], request).numbers.take(5)).toEqual(expected);
  });

  it('are all there, in order, from wherever one begins, however they lie', async () => {
    const scattered = fc.uniqueArray(
      fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 95, max: 405 }), fc.integer({ min: 1, max: 90_000 })),
      { maxLength: 60 },
    );
    const begins = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        scattered,
        begins,
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (all, after, descending, size) => {
          const { numbers } = numbersOf(all, { size, descending, ...(after !== undefined && { after }) });
          const taken: number[] = [];
          while (await numbers.more()) taken.push(...(await numbers.take(size)));
          const wanted = all.filter((n) => after === undefined || (descending ? n < after : n > after));
          expect(taken).toEqual(wanted.sort((a, b) => (descending ? b - a : a - b)));
        },
      ),
    );
  });
});
