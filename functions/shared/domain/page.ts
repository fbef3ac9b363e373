/** Which part of a list is wanted: at most `size` entries in number order, after number `after` (exclusive) when given. */
export interface PageRequest {
  readonly size: number;
  readonly descending: boolean;
  readonly after?: number;
}

/** One page. `next` is the number to continue after; absent when the list is exhausted. A page may be short and still have a `next`. */
export interface Page<T> {
  readonly entries: readonly T[];
  readonly next?: number;
}
