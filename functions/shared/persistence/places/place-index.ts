import type { Place } from '#shared/domain/place.ts';
import { PLACE_INDEX } from '../lists/list-indexes.ts';
import { cellKeyOf, placeOf } from './place-cell.ts';

const { attribute: CELL, sort: SPOT } = PLACE_INDEX;

/** The attributes that put a row at its place in the index; undefined where it has none. */
export function placeAttributes(place: Place | undefined): Readonly<Record<string, string | number | undefined>> {
  const key = place && cellKeyOf(place);
  return { [CELL]: key?.cell, [SPOT]: key?.spot };
}

/** The place of an entry of the index, or of a row; undefined for a row without one. */
export function placeIn(row: object): Place | undefined {
  const [cell, spot]: unknown[] = [Reflect.get(row, CELL), Reflect.get(row, SPOT)];
  return typeof cell === 'string' && typeof spot === 'number' ? placeOf({ cell, spot }) : undefined;
}

/** Whether a row is still where the index says. */
export function isAt(row: object, { latitude, longitude }: Place): boolean {
  const place = placeIn(row);
  return place?.latitude === latitude && place.longitude === longitude;
}
