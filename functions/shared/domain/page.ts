/** A filter of a list: its name and the wanted value. */
export interface ListFilter {
  readonly name: string;
  readonly value: string | number;
}

/** The wanted part of a list: at most `size` entries in number order, after number `after` (exclusive) if given. */
export interface PageRequest {
  readonly size: number;
  readonly descending: boolean;
  readonly after?: number;
  readonly filter?: ListFilter;
}

/**
 * One page; only the last may hold fewer entries than asked for. `next`: the number to continue after; absent at the
 * end of the list.
 */
export interface Page<T> {
  readonly entries: readonly T[];
  readonly next?: number;
}
