/** A point on the earth, in degrees: latitude −90 to 90, longitude −180 to 180. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The earth's mean radius in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

/** Metres of one degree of latitude, and of one degree of longitude at the equator. */
export const METRES_PER_DEGREE = (EARTH_RADIUS * Math.PI) / 180;

/** An angle in radians. */
export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Metres between two places along a great circle, by the haversine formula on a sphere: at most 0.5 % wrong. */
export function metresBetween(one: Place, other: Place): number {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2);
  const east = Math.sin(radians(other.longitude - one.longitude) / 2);
  const cosines = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(north ** 2 + cosines * east ** 2)));
}

/** A longitude in −180 (inclusive) to 180: the same meridian. */
export function wrapped(longitude: number): number {
  return longitude - 360 * Math.floor((longitude + 180) / 360);
}

/** A place to four decimals of a degree, which is 11 m: as it is stored and shown to everybody. */
export function rounded({ latitude, longitude }: Place): Place {
  // Adding 0 makes 0 of −0, which keys would write in two ways.
  return { latitude: toFour(latitude) + 0, longitude: wrapped(toFour(wrapped(longitude))) + 0 };
}

function toFour(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
