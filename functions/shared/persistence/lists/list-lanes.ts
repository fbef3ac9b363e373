import type { ListFilter } from '#shared/domain/page.ts';
import { placeAttributes } from '../places/place-index.ts';
import { bucketOf } from '../rows/row-key.ts';
import { dueAttributes, EVERYTHING, filterIndex, LIST_INDEX, type ListIndex } from './list-indexes.ts';
import type { Listing } from './listing.ts';

/**
 * The number of partitions over which a list's index is spread, bucket by bucket in turn, so that neither all creations
 * nor all pages use the same partition (ADR 0020). Changing it hides every row until it is written again.
 */
export const LANES = 2;

/** The lanes of a list, by number. */
export const allLanes: readonly number[] = Array.from({ length: LANES }, (_, lane) => lane);

/** The lane that holds a bucket's numbers. */
export function laneOfBucket(bucket: number): number {
  return bucket % LANES;
}

/** The index of a list, filtered or not. */
export function indexOf(filter: ListFilter | undefined): ListIndex {
  return filter === undefined ? LIST_INDEX : filterIndex(filter.name);
}

/** The index partition of one lane of a list: the wanted value, if any, and the lane's digit. */
export function lanePartition(lane: number, filter: ListFilter | undefined): string {
  return `${filter?.value ?? ''}${lane}`;
}

/** True when a row belongs to a list: the index may lag a moment behind the row itself. */
export function isListed(row: object, number: number, filter: ListFilter | undefined): boolean {
  return Reflect.get(row, indexOf(filter).attribute) === lanePartition(laneOfBucket(bucketOf(number)), filter);
}

/**
 * The attributes that put a row into its lists; undefined for each list that it is not in. They change only when the
 * row enters or leaves a list, and only then an index costs a write unit.
 */
export function listAttributes<S>(
  number: number,
  state: S,
  { listed, filters = {}, place, dueAt, duePartition = EVERYTHING }: Listing<S>,
): Readonly<Record<string, string | number | undefined>> {
  const lane = laneOfBucket(bucketOf(number));
  const isIn = listed(state);
  const filtered = Object.entries(filters).map(([name, found]) => {
    const value = isIn ? found(state) : undefined;
    return [filterIndex(name).attribute, value === undefined ? undefined : lanePartition(lane, { name, value })];
  });
  return {
    [LIST_INDEX.attribute]: isIn ? lanePartition(lane, undefined) : undefined,
    ...Object.fromEntries(filtered),
    ...(place && placeAttributes(isIn ? place(state) : undefined)),
    ...dueAttributes(duePartition, dueAt?.(state)),
  };
}
