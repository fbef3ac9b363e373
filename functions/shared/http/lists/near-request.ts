import type { Place } from '#shared/domain/place.ts';
import { MOST_METRES, type NearPosition, type NearRequest } from '#shared/persistence/places/near.ts';
import { invalidQuery } from '../problem/invalid-query.ts';
import { type ListContract, readFilter } from './list-filter.ts';
import { readSize } from './page-request.ts';

/** What is near when nobody says, in metres. */
export const NEAR_METRES = 2_000;

/**
 * Reads `?near=<latitude>,<longitude>`, `?within=` (metres, 1 to 5,000), `?size=`, `?cursor=` and the list's filter;
 * undefined without `near`. Throws HttpProblem 400 for what breaks its rule, for parameters that the list does not know,
 * and for an order: what is near comes first.
 */
export function parseNearRequest(
  { near, within, ...query }: Readonly<Record<string, string>>,
  list: ListContract,
): NearRequest | undefined {
  if (near === undefined) {
    if (within !== undefined) throw invalidQuery('within', 'is known only with near');
    return undefined;
  }
  if (query.sort !== undefined) throw invalidQuery('sort', 'cannot be combined with near');
  const centre = readCentre(near);
  const metres = within === undefined ? NEAR_METRES : Number(/^\d{1,4}$/.test(within) ? within : 0);
  if (metres < 1 || metres > MOST_METRES) throw invalidQuery('within', `must be metres from 1 to ${MOST_METRES}`);
  const filter = readFilter(query, list);
  const after = query.cursor === undefined ? undefined : readNearCursor(query.cursor, centre);
  return { centre, within: metres, size: readSize(query.size), ...(filter && { filter }), ...(after && { after }) };
}

const COORDINATE = String.raw`(-?\d{1,3}(?:\.\d{1,15})?)`;
const CENTRE = new RegExp(`^${COORDINATE},${COORDINATE}$`);

function readCentre(near: string): Place {
  const [, latitude, longitude] = CENTRE.exec(near.replaceAll(' ', '')) ?? [];
  const centre = { latitude: Number(latitude), longitude: Number(longitude) };
  // What is not a number is not smaller either.
  if (!(Math.abs(centre.latitude) <= 90 && Math.abs(centre.longitude) <= 180))
    throw invalidQuery(
      'near',
      'must be degrees of latitude and longitude with a comma between, as in 37.5566,126.9236',
    );
  return centre;
}

/** A place in what is near a centre as an opaque, URL-safe word. */
export function writeNearCursor({ latitude, longitude }: Place, { distance, number, seen }: NearPosition): string {
  return Buffer.from(['near', latitude, longitude, distance, number, seen].join(':'), 'utf8').toString('base64url');
}

function readNearCursor(word: string, centre: Place): NearPosition {
  const [, , , distance, number, seen] = Buffer.from(word, 'base64url').toString('utf8').split(':').map(Number);
  const position = { distance: distance ?? -1, number: number ?? -1, seen: seen ?? -1 };
  const isSound = Object.values(position).every((part) => Number.isSafeInteger(part) && part >= 0);
  // A word that differs when written again belongs to another centre or list, or is not ours.
  if (isSound && writeNearCursor(centre, position) === word) return position;
  throw invalidQuery('cursor', 'must come from a `next` link of this list');
}
