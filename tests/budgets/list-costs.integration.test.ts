import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET_SIZE } from '../../functions/shared/persistence/row-key.ts';
import { type MarketOnTables, marketOnTables } from './market-on-tables.ts';

const context = { correlationId: 'c', causationId: 'r' };
const ITEM = { itemName: 'Camera', itemPrice: 100, itemStatus: 'Rentable', rentalStatus: 'NotRenting' } as const;

/** Registers items under these numbers. */
async function fill({ item }: MarketOnTables, numbers: readonly number[]): Promise<void> {
  for (let start = 0; start < numbers.length; start += 20) {
    await Promise.all(
      numbers.slice(start, start + 20).map((itemNo) => {
        const state = { itemNo, ...ITEM, holdSeq: 0, answeredSeq: 0, version: 1 };
        const event = { type: 'ItemRegistered', itemNo, itemName: 'Camera', itemPrice: 100 } as const;
        return item.items.save({ state, event, context, occurredAt: item.now() });
      }),
    );
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const pages = [
  ['the first of 20', { size: 20, descending: false }],
  ['the newest 20', { size: 20, descending: true }],
  ['the first of 100', { size: 100, descending: false }],
  ['the newest 100', { size: 100, descending: true }],
] as const;

describe('what a page costs', () => {
  let small: MarketOnTables;
  let large: MarketOnTables;

  beforeAll(async () => {
    [small, large] = await Promise.all([marketOnTables(), marketOnTables()]);
    await fill(small, range(1, 100));
    // A page asks for buckets by their key, so of 100,000 rows only those at the ends can matter to these pages.
    await fill(large, [...range(1, 2 * BUCKET_SIZE), ...range(100_000 - 2 * BUCKET_SIZE, 100_000)]);
  });

  afterAll(async () => {
    await Promise.all([small.end(), large.end()]);
  });

  it.each(pages)('%s is the same at 100 and at 100,000 rows', async (_name, request) => {
    const few = await small.measured(() => small.item.items.list(request));
    const many = await large.measured(() => large.item.items.list(request));
    expect(few.result.entries).toHaveLength(request.size);
    expect(many.result.entries).toHaveLength(request.size);
    expect(many.requests).toBeLessThanOrEqual(few.requests + 1);
    expect(many.requests).toBeLessThanOrEqual(3);
  });

  it('a page in the middle costs no more than the first', async () => {
    const first = await large.measured(() => large.item.items.list({ size: 20, descending: false }));
    const deep = await large.measured(() => large.item.items.list({ size: 20, descending: false, after: 99_910 }));
    expect(deep.result.entries[0]?.itemNo).toBe(99_911);
    expect(deep.requests).toBe(first.requests);
    expect(deep.units).toBe(first.units);
  });
});
