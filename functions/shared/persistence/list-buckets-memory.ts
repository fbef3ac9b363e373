import type { Page, PageRequest } from '../domain/page.ts';
import { listBuckets } from './list-buckets.ts';
import { bucketOf } from './row-key.ts';

/** One page of rows held in memory, as DynamoDB would give it. Takes the rows by number, the page asked for and what a row shows, if anything. */
export async function listMemoryRows<Row, T>(
  rows: ReadonlyMap<number, Row>,
  request: PageRequest,
  shown: (row: Row) => T | undefined,
): Promise<Page<T>> {
  const sorted = [...rows].sort(([a], [b]) => (request.descending ? b - a : a - b));
  return listBuckets(Math.max(0, ...rows.keys()), request, async (bucket, { after, descending, limit }) =>
    sorted
      .filter(([number]) => bucketOf(number) === bucket && (descending ? number < after : number > after))
      .slice(0, limit)
      .map(([number, row]) => ({ number, value: shown(row) })),
  );
}
