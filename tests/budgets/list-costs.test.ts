import { beforeAll, describe, expect, it } from 'vitest';
import { rowBytes } from '#shared/persistence/rows/row-bytes.fixture.ts';
import { itemRow, itemsUpTo } from './list-costs.ts';
import { unitsOf } from './read-units.ts';

/** The cost of consistent reads of these rows by their keys alone. */
function byKey(itemNos: readonly number[]): number {
  return itemNos.reduce((sum, itemNo) => sum + unitsOf(rowBytes(itemRow(itemNo, true)), true), 0);
}

const alive = () => true;
const first = { size: 20, descending: false };
const newest = { size: 20, descending: true };

describe.each([
  ['10² live rows', 100, alive, 40],
  ['10⁴ live rows', 10_000, alive, 5_040],
  ['10⁵ live rows', 100_000, alive, 50_040],
  ['10² live rows behind 10⁵ dead ones', 100_100, (no: number) => no > 100_000, 100_040],
  ['one live row in seven among 10⁴', 10_000, (no: number) => no % 7 === 0, 5_040],
])('what a page costs with %s', (_name, highest, lives, middle) => {
  let read: ReturnType<typeof itemsUpTo>;
  beforeAll(() => {
    read = itemsUpTo(highest, lives);
  }, 120_000);

  it.each([
    ['the first', first],
    ['the newest', newest],
    ['one in the middle', { ...first, after: middle }],
    ['one in the middle, downwards', { ...newest, after: middle }],
    ['the first of 7', { ...first, size: 7 }],
  ])('%s is full, and at most 1.3 times its rows read by key', async (_which, request) => {
    const { page, units } = await read(request);
    expect(page.entries).toHaveLength(request.size);
    expect(page.next).toBeDefined();
    expect(units).toBeLessThanOrEqual(1.3 * byKey(page.entries.map(({ itemNo }) => itemNo)));
  });

  it('is never more than one unit beyond what its rows cost, also for a page of one', async () => {
    for (const request of [first, newest, { ...first, after: middle }]) {
      const { units } = await read({ ...request, size: 1 });
      expect(units).toBeLessThanOrEqual(1 + 1);
    }
  });
});

describe('what pages of neighbours cost', () => {
  it.each([
    [1, 1.5, 2],
    [20, 2.5, 3],
    [80, 6.5, 7],
  ])('of %i: %d units where they stand in one bucket, %d where both lanes are asked', async (size, inside, edge) => {
    const read = itemsUpTo(400, alive);
    expect((await read({ size, descending: false, after: 100 })).units).toBe(inside);
    expect((await itemsUpTo(400, (no) => no > 200)({ size, descending: false })).units).toBe(edge);
  });
});
