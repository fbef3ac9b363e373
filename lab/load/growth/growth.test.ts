import { describe, expect, it } from 'vitest';
import { drawGrowth } from './growth-drawing.ts';
import { growing, type PageCost, pageCosts } from './pages.ts';

const cost = (rows: number, units: number): PageCost => ({
  rows,
  units,
  oneIn: 1,
  page: 'first',
  size: 20,
  isFull: true,
});

describe('growth', () => {
  it('reads the same pages in tables of every size', async () => {
    const costs = await pageCosts(10_000, () => undefined);
    expect(new Set(costs.map(({ rows }) => rows))).toEqual(new Set([100, 10_000]));
    expect(growing(costs)).toEqual([]);
  }, 60_000);

  it('notices a page that costs more in a larger table', () => {
    expect(growing([cost(100, 3), cost(10_000, 4)])).toEqual([]);
    expect(growing([cost(100, 3), cost(10_000, 4.5)])).toEqual([
      'first of 20, one in 1: 3 units with 100 rows, 4.5 with 10000',
    ]);
  });

  it('is drawn with a line for each kind of page, and two for views', () => {
    const drawn = drawGrowth([cost(100, 3)], [{ clients: 1, seen: 3, p50: 20, p95: 40 }]);
    expect(drawn.match(/<polyline/g)).toHaveLength(6);
    expect(drawn).toContain('by rows of the table');
  });
});
