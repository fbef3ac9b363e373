import { describe, expect, it } from 'vitest';
import { listBuckets, MAX_BUCKETS_PER_PAGE } from './list-buckets.ts';
import { bucketOf } from './row-key.ts';

/** A reader over these numbers that notes which buckets it was asked for; odd numbers are passed over when `evenOnly`. */
function readerOf(numbers: readonly number[], evenOnly = false) {
  const asked: { bucket: number; limit: number }[] = [];
  const read: Parameters<typeof listBuckets<number>>[2] = async (bucket, { after, descending, limit }) => {
    asked.push({ bucket, limit });
    const there = numbers.filter((n) => bucketOf(n) === bucket && (descending ? n < after : n > after));
    const ordered = there.sort((a, b) => (descending ? b - a : a - b)).slice(0, limit);
    return ordered.map((number) => ({ number, value: evenOnly && number % 2 === 1 ? undefined : number }));
  };
  return { asked, read };
}

const ascending = { size: 3, descending: false };
const descending = { size: 3, descending: true };

describe('a page across buckets', () => {
  it('reads nothing where there are no numbers', async () => {
    const { asked, read } = readerOf([]);
    expect(await listBuckets(0, ascending, read)).toEqual({ entries: [] });
    expect(await listBuckets(0, descending, read)).toEqual({ entries: [] });
    expect(asked).toEqual([]);
  });

  it('reads no further than it needs, and asks each bucket only for what is missing', async () => {
    const { asked, read } = readerOf([1, 2, 150, 151, 300]);
    expect(await listBuckets(300, ascending, read)).toEqual({ entries: [1, 2, 150], next: 150 });
    expect(asked).toEqual([
      { bucket: 0, limit: 3 },
      { bucket: 1, limit: 1 },
    ]);
  });

  it('has no next after the highest number', async () => {
    const { read } = readerOf([1, 2, 3]);
    expect(await listBuckets(3, ascending, read)).toEqual({ entries: [1, 2, 3] });
    expect(await listBuckets(3, descending, read)).toEqual({ entries: [3, 2, 1] });
  });

  it('reads at most so many buckets, then goes on from there', async () => {
    const { asked, read } = readerOf([1, 9_999]);
    expect(await listBuckets(9_999, ascending, read)).toEqual({ entries: [1], next: 399 });
    expect(await listBuckets(9_999, descending, read)).toEqual({ entries: [9_999], next: 9_600 });
    expect(asked).toHaveLength(2 * MAX_BUCKETS_PER_PAGE);
  });

  it('reads on in the same bucket while rows are passed over', async () => {
    const { asked, read } = readerOf([1, 3, 4, 5, 6], true);
    expect(await listBuckets(6, { ...ascending, size: 2 }, read)).toEqual({ entries: [4, 6] });
    expect(asked.map(({ bucket }) => bucket)).toEqual([0, 0, 0]);
  });

  it.each([
    [{ ...descending, after: 1e9 }, [3, 2, 1]],
    [{ ...ascending, after: 1e9 }, []],
    [{ ...ascending, after: -7 }, [1, 2, 3]],
    [{ ...descending, after: -7 }, []],
    [{ ...descending, after: 0 }, []],
  ])('bears a cursor from beyond the ends: %o', async (request, entries) => {
    const { read } = readerOf([1, 2, 3]);
    expect(await listBuckets(3, request, read)).toEqual({ entries });
  });
});
