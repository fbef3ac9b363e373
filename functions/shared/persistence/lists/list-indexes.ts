/**
 * An index of a list: its name, and the attribute that puts a row into it. Every listed row carries the attribute, so
 * its name is short.
 */
export interface ListIndex {
  readonly name: string;
  readonly attribute: string;
}

/** The index of everything that is listed. */
export const LIST_INDEX: ListIndex = { name: 'listed', attribute: 'l' };

/** The index behind a filter; its attribute is the initials of the filter's name. */
export function filterIndex(filter: string): ListIndex {
  return { name: `by-${filter}`, attribute: filter.replaceAll(/(?<!^)[^A-Z]/g, '') };
}

/** The indexes of a table whose list has these filters. */
export function indexesOf(filters: readonly string[]): readonly ListIndex[] {
  return [LIST_INDEX, ...filters.map(filterIndex)];
}
