/**
 * An index of a list: its name, and the attribute that puts a row into it. Every listed row carries the attribute, so
 * its name is short.
 */
export interface ListIndex {
  readonly name: string;
  readonly attribute: string;
  /** What sorts it, if not the number. */
  readonly sort?: string;
  /** True when that is a text, and no number. */
  readonly sortsText?: true;
  /** An attribute that it holds besides the keys. */
  readonly also?: string;
}

/** The index of everything that is listed. */
export const LIST_INDEX: ListIndex = { name: 'listed', attribute: 'l' };

/** The index behind a filter; its attribute is the initials of the filter's name. */
export function filterIndex(filter: string): ListIndex {
  return { name: `by-${filter}`, attribute: filter.replaceAll(/(?<!^)[^A-Z]/g, '') };
}

/** The index of what has a place, by its cell and its spot in it. It also holds what the filter `status` finds. */
export const PLACE_INDEX = {
  name: 'by-place',
  attribute: 'c',
  sort: 'z',
  also: filterIndex('status').attribute,
} as const satisfies ListIndex;

/** The index of what has to be looked at again at some time; its sort key is that time, ISO 8601 in UTC. */
export const DUE_INDEX = { name: 'due', attribute: 'd', sort: 'dueAt', sortsText: true } as const satisfies ListIndex;

/** The partition of the index in a table whose rows are due for one reason: all of it is one order of time. */
export const EVERYTHING = 'all';

/** The attributes that put a row into a partition of the index of what is due, at a time (ISO 8601 in UTC); none without one. */
export function dueAttributes(partition: string, dueAt: string | undefined): Readonly<Record<string, string>> {
  return dueAt === undefined ? {} : { [DUE_INDEX.attribute]: partition, [DUE_INDEX.sort]: dueAt };
}

/**
 * The indexes of a table whose list has these filters. `placed`: whether what it lists may have a place. `timed`: whether
 * rows may have to be looked at again.
 */
export function indexesOf(filters: readonly string[], placed = false, timed = false): readonly ListIndex[] {
  return [LIST_INDEX, ...filters.map(filterIndex), ...(placed ? [PLACE_INDEX] : []), ...(timed ? [DUE_INDEX] : [])];
}
