import type { Page, PageRequest } from '#shared/domain/page.ts';
import { isListed } from './list-lanes.ts';
import { type LaneReader, listNumbers } from './list-numbers.ts';

/** Reads the rows with these numbers, by number; missing rows are left out. */
export type RowReader<Row> = (numbers: readonly number[]) => Promise<ReadonlyMap<number, Row>>;

/**
 * One page of a list: full while there is more, with `next` only when there is more. `shown` returns what a row shows,
 * if anything. The index may lag a moment behind the rows: rows that have left are skipped, and the page is filled up.
 */
export async function listPage<Row extends object, T>(
  request: PageRequest,
  readLane: LaneReader,
  readRows: RowReader<Row>,
  shown: (row: Row) => T | undefined,
): Promise<Page<T>> {
  const numbers = listNumbers(request, readLane);
  const entries: T[] = [];
  let last: number | undefined;
  while (entries.length < request.size) {
    const taken = await numbers.take(request.size - entries.length);
    if (taken.length === 0) return { entries };
    const rows = await readRows(taken);
    entries.push(...taken.flatMap((number) => entryOf(rows.get(number), number)));
    last = taken.at(-1);
  }
  return last !== undefined && (await numbers.more()) ? { entries, next: last } : { entries };

  function entryOf(row: Row | undefined, number: number): readonly T[] {
    const entry = row !== undefined && isListed(row, number, request.filter) ? shown(row) : undefined;
    return entry === undefined ? [] : [entry];
  }
}
