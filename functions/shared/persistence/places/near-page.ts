import type { RowReader } from '../lists/list-page.ts';
import type { NearEntry, NearPage, NearPosition, NearRequest } from './near.ts';
import { type NearSpot, nearRings, type SpotReader } from './near-rings.ts';
import { isAt } from './place-index.ts';

/** The most rows that a page reads to find what is shown of them, as a multiple of its size. */
const MOST_LOOKS = 4;

/**
 * One page of what is near. It reads rings around the centre, each at least twice as wide as what is known already, until
 * it has enough. So it costs what lies around, whatever else there is, and never more than `mostQueries` queries.
 * `shown` returns what a row shows, if anything. The index may lag a moment behind the rows: what has moved is skipped.
 */
export async function nearPage<Row extends object, T>(
  request: NearRequest,
  readSpots: SpotReader,
  readRows: RowReader<Row>,
  shown: (row: Row) => T | undefined,
): Promise<NearPage<T>> {
  const { size, within, after } = request;
  const rings = nearRings(request, readSpots);
  const entries: NearEntry<T>[] = [];
  let waiting: readonly NearSpot[] = [];
  let last: Omit<NearPosition, 'seen'> | undefined = after;
  for (let looks = size * MOST_LOOKS; ; ) {
    const room = size - entries.length;
    // One more than there is room for, to know whether there is a next page.
    while (waiting.length <= room && rings.complete() < within) {
      const more = await rings.next(room + 1 - waiting.length);
      if (more === undefined) break;
      waiting = [...waiting, ...more];
    }
    const taken = waiting.slice(0, Math.min(room, looks));
    if (taken.length === 0) break;
    waiting = waiting.slice(taken.length);
    looks -= taken.length;
    const rows = await readRows(taken.map(({ number }) => number));
    entries.push(...taken.flatMap((spot) => entryOf(rows.get(spot.number), spot)));
    last = taken.at(-1);
  }
  const seen = (after?.seen ?? 0) + entries.length;
  if (last !== undefined && waiting.length > 0) {
    const { distance, number } = last;
    return { entries, next: { distance, number, seen }, complete: Math.floor(distance / 1000) };
  }
  const complete = Math.min(within, rings.complete());
  const edge = { distance: complete * 1000, number: Number.MAX_SAFE_INTEGER, seen };
  // What lies farther out was too much for this page: the next one begins there.
  const goesOn = complete < within && edge.distance > (after?.distance ?? 0);
  return { entries, ...(goesOn && { next: edge }), complete };

  function entryOf(row: Row | undefined, spot: NearSpot): readonly NearEntry<T>[] {
    const entry = row !== undefined && isAt(row, spot) ? shown(row) : undefined;
    return entry === undefined ? [] : [{ entry, distance: spot.distance }];
  }
}
