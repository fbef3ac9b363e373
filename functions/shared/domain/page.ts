/** What a filtered list keeps: the name of the filter, and the value that is wanted. */
export interface ListFilter {
  readonly name: string;
  readonly value: string | number;
}

/** Which part of a list is wanted: at most `size` entries in number order, after number `after` (exclusive) when given. */
export interface PageRequest {
  readonly size: number;
  readonly descending: boolean;
  readonly after?: number;
  readonly filter?: ListFilter;
}

/** One page, full while there is more. `next`: the number to continue after; absent when the list is exhausted. */
export interface Page<T> {
  readonly entries: readonly T[];
  readonly next?: number;
}
