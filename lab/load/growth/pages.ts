import type { PageRequest } from '#shared/domain/page.ts';
import { itemsUpTo } from '../../../tests/budgets/list-costs.ts';

/** What a page costs in a table of one size. */
export interface PageCost {
  /** Rows in the table, dead ones included. */
  readonly rows: number;
  /** One live row in so many: 1 in a young market, more in one that has aged. */
  readonly oneIn: number;
  /** Which page: the first, the newest, or one in the middle. */
  readonly page: 'first' | 'newest' | 'deep';
  readonly size: number;
  /** Read units by DynamoDB's rules. */
  readonly units: number;
  readonly isFull: boolean;
}

const SIZES = [20, 100];
/** As aged as a market in which every sixth thing is still there. */
const AGED = 7;

/** Fills tables directly, then reads pages of them. `most`: the most rows, a power of ten from 100 on. */
export async function pageCosts(most: number, say: (line: string) => void): Promise<readonly PageCost[]> {
  const costs: PageCost[] = [];
  for (let rows = 100; rows <= most; rows *= rows < 10_000 ? 100 : 10) {
    for (const oneIn of [1, AGED]) {
      say(`  ${rows.toLocaleString('en')} rows, one in ${oneIn} is there…`);
      const read = itemsUpTo(rows, (itemNo) => itemNo % oneIn === 0);
      for (const size of SIZES)
        for (const [page, request] of Object.entries(requests(rows, size)) as [PageCost['page'], PageRequest][]) {
          const { page: found, units } = await read(request);
          costs.push({ rows, oneIn, page, size, units, isFull: found.entries.length === size });
        }
    }
  }
  return costs;
}

function requests(rows: number, size: number): Readonly<Record<PageCost['page'], PageRequest>> {
  return {
    first: { size, descending: false },
    newest: { size, descending: true },
    deep: { size, descending: false, after: Math.floor(rows / 2) + 40 },
  };
}

/**
 * What does not hold of the pages: each costs the same in a table of any size, but for one unit. A second lane is half of
 * one, and rows with longer numbers are longer.
 */
export function growing(costs: readonly PageCost[]): readonly string[] {
  const full = costs.filter(({ isFull }) => isFull);
  return full.flatMap((cost) => {
    const smallest = full.find((one) => one.page === cost.page && one.size === cost.size && one.oneIn === cost.oneIn);
    const least = smallest?.units ?? 0;
    const name = `${cost.page} of ${cost.size}, one in ${cost.oneIn}`;
    return cost.units <= least + 1
      ? []
      : [`${name}: ${least} units with ${smallest?.rows} rows, ${cost.units} with ${cost.rows}`];
  });
}
