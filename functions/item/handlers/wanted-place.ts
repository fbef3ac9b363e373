import { NOWHERE } from '#contracts/http/fields/place.ts';
import type { PatchItem } from '#contracts/http/items.requests.ts';
import { neighbourhoodNamed } from '#contracts/http/neighbourhoods.ts';
import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';
import type { WantedPlace } from '../domain/item-place.ts';

/**
 * Where a body says that the item is; `nowhere` when it takes the place away, undefined when it does not speak of it. Throws
 * HttpProblem 400 for half a place, and for a place that is taken away.
 */
export function wantedPlace({
  latitude,
  longitude,
  neighbourhood: name,
}: Pick<PatchItem, 'latitude' | 'longitude' | 'neighbourhood'>): WantedPlace | 'nowhere' | undefined {
  if (latitude === undefined && longitude === undefined) {
    if (name === undefined) return undefined;
    return name === NOWHERE ? 'nowhere' : { neighbourhood: neighbourhoodNamed(name) };
  }
  if (latitude === undefined) throw invalid('latitude', 'is required with longitude');
  if (longitude === undefined) throw invalid('longitude', 'is required with latitude');
  if (name === NOWHERE) throw invalid('neighbourhood', `cannot be ${NOWHERE} with a latitude`);
  const neighbourhood = name === undefined ? undefined : neighbourhoodNamed(name);
  return { exact: { latitude, longitude }, ...(neighbourhood && { neighbourhood }) };
}

function invalid(path: string, message: string): HttpProblem {
  return new HttpProblem(400, 'invalid-request', `${path} ${message}`, { errors: [{ path, message }] });
}
