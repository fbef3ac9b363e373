import type { ListFilter } from '#shared/domain/page.ts';
import { bucketOf } from '../rows/row-key.ts';
import { filterIndex, LIST_INDEX, type ListIndex } from './list-indexes.ts';
import type { Listing } from './listing.ts';

/**
 * How many partitions of its index a list is spread over, a bucket of numbers after the other, so that neither all creations nor all pages
 * hit the same one (ADR 0020). Changing it hides every row until it is written again.
 */
export const LANES = 2;

/** The lanes of a list, by number. */
export const allLanes: readonly number[] = Array.from({ length: LANES }, (_, lane) => lane);

/** The lane in which a bucket's numbers stand. */
export function laneOfBucket(bucket: number): number {
  return bucket % LANES;
}

/** The index that a list is read from, filtered or not. */
export function indexOf(filter: ListFilter | undefined): ListIndex {
  return filter === undefined ? LIST_INDEX : filterIndex(filter.name);
}

/** The partition of its index that has one lane of a list: the value that is wanted, if one is, and the lane's digit. */
export function lanePartition(lane: number, filter: ListFilter | undefined): string {
  return `${filter?.value ?? ''}${lane}`;
}

/** Whether a row stands in a list: the index may be a moment behind the row itself. */
export function isListed(row: object, number: number, filter: ListFilter | undefined): boolean {
  return Reflect.get(row, indexOf(filter).attribute) === lanePartition(laneOfBucket(bucketOf(number)), filter);
}

/**
 * The attributes that put a row into its lists, each undefined where it is in none. They change only when it enters or leaves one, and only then an index
 * costs a write unit.
 */
export function listAttributes<S>(
  number: number,
  state: S,
  { listed, filters = {} }: Listing<S>,
): Readonly<Record<string, string | undefined>> {
  const lane = laneOfBucket(bucketOf(number));
  const isIn = listed(state);
  const filtered = Object.entries(filters).map(([name, found]) => {
    const value = isIn ? found(state) : undefined;
    return [filterIndex(name).attribute, value === undefined ? undefined : lanePartition(lane, { name, value })];
  });
  return { [LIST_INDEX.attribute]: isIn ? lanePartition(lane, undefined) : undefined, ...Object.fromEntries(filtered) };
}
