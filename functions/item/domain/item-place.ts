import { METRES_PER_DEGREE, metresBetween, type Place, radians, rounded } from '#shared/domain/place.ts';

/** Where everybody may see the item: snapped, and what its owner calls that. */
export interface ShownPlace extends Place {
  readonly neighbourhood?: string | undefined;
}

/** Where an item is: what everybody sees, and the door, which only its owner and who has paid for it learn. */
export interface Whereabouts {
  readonly place?: ShownPlace | undefined;
  readonly door?: Place | undefined;
}

/** What an owner says of the place: the exact one, a neighbourhood with its middle, or both. */
export interface WantedPlace {
  readonly exact?: Place | undefined;
  readonly neighbourhood?: (Place & { readonly name: string }) | undefined;
}

/** Metres between the lines of the grid. */
const GRID = 150;

/** The farthest that an exact place is from where it is shown, in metres: half a diagonal, and 8 m by rounding. */
export const FARTHEST = (GRID * Math.SQRT2) / 2 + 8;

/**
 * The middle of the cell of a grid that a place is in. Two places of one cell are shown alike, so nothing that is derived
 * from what is shown says where in the cell a door is. The grid is moved by an offset that is the owner's: with one for
 * each item, the cells of many items at one door would have only that door in common.
 */
export function snapped({ latitude, longitude }: Place, ownerId = 0): Place {
  const [north, east] = [fraction(2 * ownerId), fraction(2 * ownerId + 1)];
  const rows = Math.round((180 * METRES_PER_DEGREE) / GRID);
  const row = Math.floor(((latitude + 90) / 180) * rows - north) + north + 0.5;
  const middle = Math.min(90, Math.max(-90, (row / rows) * 180 - 90));
  // As many columns as fit around the earth at that latitude, so that the last and the first are neighbours.
  const columns = Math.max(1, Math.round((360 * METRES_PER_DEGREE * Math.cos(radians(middle))) / GRID));
  const column = Math.floor(((longitude + 180) / 360) * columns - east) + east + 0.5;
  return rounded({ latitude: middle, longitude: (column / columns) * 360 - 180 });
}

/**
 * Where an item is after its owner said so. A move within what is shown already moves only the door: so positions that
 * differ a little, as those of a telephone, show nothing. What is shown counts as saying nothing: a client may send an item
 * back as it read it.
 */
export function whereaboutsOf(wanted: WantedPlace, before: Whereabouts, ownerId: number | undefined): Whereabouts {
  const { exact, neighbourhood } = wanted;
  const named = neighbourhood && { neighbourhood: neighbourhood.name };
  if (exact !== undefined && !isSame(exact, before.place)) {
    const stays = before.place !== undefined && metresBetween(exact, before.place) <= FARTHEST;
    const { latitude, longitude } = stays ? before.place : snapped(exact, ownerId);
    return { place: { latitude, longitude, ...named }, door: exact };
  }
  if (neighbourhood === undefined || neighbourhood.name === before.place?.neighbourhood) return before;
  return { place: { ...snapped(neighbourhood, ownerId), ...named } };
}

/** Whether two whereabouts are the same. */
export function isSameWhereabouts(one: Whereabouts, other: Whereabouts): boolean {
  const isShownAlike = isSame(one.place, other.place) && one.place?.neighbourhood === other.place?.neighbourhood;
  return isShownAlike && isSame(one.door, other.door);
}

function isSame(one: Place | undefined, other: Place | undefined): boolean {
  return one?.latitude === other?.latitude && one?.longitude === other?.longitude;
}

/** A number from 0 to 1 for each whole number, spread evenly (the mixing of MurmurHash3's last step). */
function fraction(number: number): number {
  let mixed = number ^ (number >>> 16) ^ 0x9e3779b9;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
