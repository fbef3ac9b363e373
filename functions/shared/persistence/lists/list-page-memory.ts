import type { Page, PageRequest } from '#shared/domain/page.ts';
import { indexOf, lanePartition } from './list-lanes.ts';
import { listPage } from './list-page.ts';

/**
 * One page of rows held in memory, with the same result as on DynamoDB. `rows` are by number; `shown` returns what a
 * row shows, if anything.
 */
export async function listMemoryRows<Row extends object, T>(
  rows: ReadonlyMap<number, Row>,
  request: PageRequest,
  shown: (row: Row) => T | undefined,
): Promise<Page<T>> {
  const { descending, filter } = request;
  const { attribute } = indexOf(filter);
  const sorted = [...rows].sort(([a], [b]) => (descending ? b - a : a - b));
  return listPage(
    request,
    async (lane, { after, limit }) =>
      sorted
        .filter(([, row]) => Reflect.get(row, attribute) === lanePartition(lane, filter))
        .map(([number]) => number)
        .filter((number) => after === undefined || (descending ? number < after : number > after))
        .slice(0, limit),
    async () => rows,
    shown,
  );
}
