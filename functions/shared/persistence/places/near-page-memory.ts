import { isListed } from '../lists/list-lanes.ts';
import type { NearPage, NearRequest } from './near.ts';
import { nearPage } from './near-page.ts';
import { MOST_SPOTS } from './near-rings.ts';
import { cellKeyOf } from './place-cell.ts';
import { placeIn } from './place-index.ts';

/** One page of rows held in memory that are near a place, with the same result as on DynamoDB. */
export async function nearMemoryRows<Row extends object, T>(
  rows: ReadonlyMap<number, Row>,
  request: NearRequest,
  shown: (row: Row) => T | undefined,
): Promise<NearPage<T>> {
  const { filter } = request;
  const spots = [...rows].flatMap(([number, row]) => {
    const place = placeIn(row);
    return place === undefined ? [] : [{ number, row, ...place, ...cellKeyOf(place) }];
  });
  return nearPage(
    request,
    async ({ cell: wanted, first, last }, from = 0) => {
      const found = spots.filter(({ cell, spot }) => cell === wanted && spot >= first && spot <= last);
      const end = Number(from) + MOST_SPOTS;
      const read = found
        .slice(Number(from), end)
        .filter(({ number, row }) => filter === undefined || isListed(row, number, filter));
      return { spots: read, ...(found.length > end && { more: end }) };
    },
    async () => rows,
    shown,
  );
}
