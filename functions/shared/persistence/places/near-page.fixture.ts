import type { ListFilter } from '#shared/domain/page.ts';
import { METRES_PER_DEGREE, metresBetween, type Place, radians, rounded } from '#shared/domain/place.ts';
import { placeAttributes } from './place-index.ts';

/** Where the tests look: streets of Seoul, both sides of the antimeridian, and where meridians come close. */
export const centres: readonly (readonly [name: string, centre: Place])[] = [
  ['Seoul', { latitude: 37.5563, longitude: 126.9236 }],
  ['a corner of four partitions', { latitude: 37.529296875, longitude: 126.9140625 }],
  ['the antimeridian', { latitude: -16.7901, longitude: 179.9989 }],
  ['69° N', { latitude: 69.6492, longitude: 18.9553 }],
  ['84° N', { latitude: 84.0001, longitude: -32.5 }],
];

/** A row in memory or of a table, at a place. `isRentable`: whether the filter `status` finds it. */
export function rowAt(number: number, place: Place, isRentable = true) {
  const lane = Math.floor(number / 100) % 2;
  const s = isRentable ? { s: `Rentable${lane}` } : {};
  return { bucket: String(Math.floor(number / 100)), number, place, ...s, ...placeAttributes(place) };
}

/** The filter of {@link rowAt}. */
export const rentable: ListFilter = { name: 'status', value: 'Rentable' };

/** A stream of numbers from 0 to 1 that is the same in every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A place at most so many metres away, anywhere in that circle. */
export function placeAround(centre: Place, metres: number, random: () => number): Place {
  const distance = Math.sqrt(random()) * metres;
  const bearing = random() * 2 * Math.PI;
  const latitude = centre.latitude + (Math.cos(bearing) * distance) / METRES_PER_DEGREE;
  const east = (Math.sin(bearing) * distance) / (METRES_PER_DEGREE * Math.cos(radians(latitude)));
  return rounded({ latitude, longitude: centre.longitude + east });
}

/** The numbers of rows within so many metres, nearest first, by looking at each. */
export function bruteForce(rows: ReadonlyMap<number, { readonly place: Place }>, centre: Place, within: number) {
  return [...rows]
    .map(([number, { place }]) => ({ number, distance: Math.round(metresBetween(centre, place) * 1000) }))
    .filter(({ distance }) => distance <= within * 1000)
    .sort((one, other) => one.distance - other.distance || one.number - other.number);
}
