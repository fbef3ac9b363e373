import { describe, expect, it } from 'vitest';
import { listAttributes } from './list-lanes.ts';
import { listPage } from './list-page.ts';

const listing = { listed: () => true };

/**
 * A list whose index has the numbers `indexed`, all in the first bucket, while only the rows `standing` exist and are
 * listed.
 */
function pageOf(indexed: readonly number[], standing: readonly number[], size: number) {
  const read: number[][] = [];
  const page = listPage(
    { size, descending: false },
    async (lane, { after = 0, limit }) => (lane === 0 ? indexed.filter((n) => n > after).slice(0, limit) : []),
    async (numbers) => {
      read.push([...numbers]);
      return new Map(standing.map((number) => [number, { number, ...listAttributes(number, {}, listing) }]));
    },
    ({ number }) => number,
  );
  return { page, read };
}

describe('a page', () => {
  it('reads exactly its rows while the index is right', async () => {
    const { page, read } = pageOf([1, 2, 3, 4], [1, 2, 3, 4], 3);
    expect(await page).toEqual({ entries: [1, 2, 3], next: 3 });
    expect(read).toEqual([[1, 2, 3]]);
  });

  it('is filled up when the index still names what has left, as far as there is more', async () => {
    expect(await pageOf([1, 2, 3, 4, 5, 6], [1, 5, 6], 2).page).toEqual({ entries: [1, 5], next: 5 });
    expect(await pageOf([1, 2, 3, 4, 5, 6], [6], 2).page).toEqual({ entries: [6] });
    expect(await pageOf([1, 2, 3], [], 2).page).toEqual({ entries: [] });
  });

  it('has no next when the last of the list is its last', async () => {
    expect(await pageOf([1, 2, 3], [1, 2, 3], 3).page).toEqual({ entries: [1, 2, 3] });
  });

  it('passes over a row that left its list, and one that shows nothing', async () => {
    const rows = new Map<number, object>([
      [1, listAttributes(1, {}, { listed: () => false })],
      [2, { ...listAttributes(2, {}, listing), shy: true }],
      [3, listAttributes(3, {}, listing)],
    ]);
    const page = await listPage(
      { size: 5, descending: false },
      async (lane) => (lane === 0 ? [1, 2, 3] : []),
      async () => rows,
      (row) => ('shy' in row ? undefined : 'shown'),
    );
    expect(page).toEqual({ entries: ['shown'] });
  });

  it('passes over a row that is found by another value by now', async () => {
    const row = listAttributes(7, 'new', { listed: () => true, filters: { colour: (value) => value } });
    const asked = (value: string) =>
      listPage(
        { size: 5, descending: false, filter: { name: 'colour', value } },
        async (lane) => (lane === 0 ? [7] : []),
        async () => new Map([[7, row]]),
        () => 7,
      );
    expect(await asked('old')).toEqual({ entries: [] });
    expect(await asked('new')).toEqual({ entries: [7] });
  });
});
